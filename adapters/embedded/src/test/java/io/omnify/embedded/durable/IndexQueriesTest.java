package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What indexes answer is what a look at every document would, whatever changed and after a restart. */
class IndexQueriesTest extends DurableThings {
    @Test
    void aUniqueIndexOfSeveralKeysFindsAList() {
        things.createIndex(Indexes.ascending("org", "outer", "name"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("org", "outer", "at"));
        for (var org : List.of("a", "b"))
            for (int i = 0; i < 5; i++)
                things.insertOne(new Document("_id", org + i)
                        .append("org", org)
                        .append("outer", "x")
                        .append("name", "n" + i));
        var some = Filters.and(
                Filters.and(Filters.eq("org", "a"), Filters.eq("outer", "x")),
                Filters.in("name", "n4", "n1", "n1", "n9"));

        assertThat(ids(things.find(some))).containsExactlyInAnyOrder("a1", "a4");
        assertThat(ids(things.find(Filters.and(some, Filters.ne("name", "n4")))))
                .containsExactly("a1");
        things.updateOne(Filters.eq("_id", "a4"), Updates.set("name", "n9"));
        things.deleteOne(Filters.eq("_id", "a1"));
        reopen();
        assertThat(ids(things.find(some))).containsExactly("a4");
    }

    @Test
    void anIndexFindsListsAndRangesAndNothingElse() {
        things.createIndex(Indexes.ascending("org", "at"));
        things.createIndex(Indexes.ascending("org", "status", "until"));
        things.createIndex(Indexes.ascending("mail.id"), new IndexOptions().sparse(true));
        var noon = Date.from(Instant.parse("2026-01-01T12:00:00Z"));
        var one = Date.from(Instant.parse("2026-01-01T13:00:00Z"));
        things.insertOne(thing(1, "a", "open", noon).append("mail", List.of(new Document("id", "m1"))));
        things.insertOne(thing(2, "a", "held", one).append("mail", List.of()));
        things.insertOne(thing(3, "a", "done", null));
        things.insertOne(thing(4, "b", "open", noon));
        things.insertOne(new Document("_id", 5)
                .append("org", "a")
                .append("status", "open")
                .append("until", "later"));

        for (int round = 0; round < 2; round++) {
            var some = Filters.and(Filters.eq("org", "a"), Filters.in("status", "open", "held"));
            assertThat(ids(things.find(some))).containsExactlyInAnyOrder(1, 2, 5);
            var due = Filters.and(Filters.eq("org", "a"), Filters.eq("status", "open"), Filters.lte("until", noon));
            assertThat(ids(things.find(due))).containsExactly(1);
            var between = Filters.and(Filters.eq("org", "a"), Filters.gt("at", noon), Filters.lte("at", one));
            assertThat(ids(things.find(between))).containsExactly(2);
            assertThat(ids(things.find(Filters.gt("mail.id", "")))).containsExactly(1);
            assertThat(ids(things.find(Filters.gte("mail.id", "m1")))).containsExactly(1);
            assertThat(ids(things.find(Filters.gt("mail.id", "m1")))).isEmpty();
            assertThat(ids(things.find(Filters.and(Filters.eq("org", "a"), Filters.lt("at", noon)))))
                    .isEmpty();
            reopen();
        }
    }

    private static Document thing(int id, String org, String status, @Nullable Date at) {
        return new Document("_id", id)
                .append("org", org)
                .append("status", status)
                .append("at", at)
                .append("until", at);
    }

    @Test
    void findsWhatHasAnEmptyArrayByTheOtherKeysOfItsIndex() {
        things.createIndex(Indexes.ascending("org", "tags", "_id"));
        things.insertOne(new Document("_id", 1).append("org", "o").append("tags", List.of()));
        things.insertOne(new Document("_id", 2).append("org", "o").append("tags", List.of("a", "b")));
        things.insertOne(new Document("_id", 3).append("org", "o").append("tags", List.of("a")));
        things.updateOne(Filters.eq("_id", 3), Updates.set("tags", List.of()));

        for (int round = 0; round < 2; round++) {
            assertThat(ids(things.find(Filters.eq("org", "o")))).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(ids(things.find(Filters.and(Filters.eq("_id", 1), Filters.eq("org", "o")))))
                    .containsExactly(1);
            assertThat(ids(things.find(Filters.and(Filters.eq("org", "o"), Filters.eq("tags", "a")))))
                    .containsExactly(2);
            reopen();
        }
        things.updateOne(Filters.eq("_id", 1), Updates.set("tags", List.of("b")));
        things.deleteOne(Filters.eq("_id", 3));
        assertThat(ids(things.find(Filters.and(Filters.eq("org", "o"), Filters.eq("tags", "b")))))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(things.countDocuments(Filters.eq("org", "o"))).isEqualTo(2);
    }

    @Test
    void answersFromASecondaryIndexWhateverChangedAndAfterARestart() {
        things.createIndex(Indexes.ascending("org", "nested.at"));
        for (int i = 0; i < 30; i++) {
            things.insertOne(
                    new Document("_id", i).append("org", "o" + i % 3).append("nested", new Document("at", i % 2)));
        }
        things.updateMany(Filters.eq("org", "o1"), Updates.set("org", "o2"));
        things.deleteMany(Filters.lt("_id", 10));
        reopen();

        assertThat(things.countDocuments(Filters.eq("org", "o0"))).isEqualTo(6);
        assertThat(things.countDocuments(Filters.eq("org", "o1"))).isZero();
        assertThat(things.countDocuments(Filters.eq("org", "o2"))).isEqualTo(14);
        assertThat(things.countDocuments(Filters.and(Filters.eq("org", "o0"), Filters.eq("nested.at", 0))))
                .isEqualTo(3);
        var newest = things.find(Filters.eq("org", "o0"))
                .sort(Sorts.descending("_id"))
                .limit(2);
        assertThat(ids(newest)).containsExactly(27, 24);
    }

    @Test
    void findsElementsOfArraysThroughASecondaryIndex() {
        things.createIndex(Indexes.ascending("tags"));
        things.insertOne(new Document("_id", 1).append("tags", List.of("a", "b")));
        things.insertOne(new Document("_id", 2).append("tags", List.of("b", "c")));
        things.updateOne(Filters.eq("_id", 1), Updates.pull("tags", "b"));

        assertThat(ids(things.find(Filters.eq("tags", "b")))).containsExactly(2);
        assertThat(ids(things.find(Filters.eq("tags", "a")))).containsExactly(1);
    }

    @Test
    void checksEveryConditionBesideTheIdAndTheUniqueKey() {
        things.createIndex(Indexes.ascending("org", "slug"), new IndexOptions().unique(true));
        things.insertOne(
                new Document("_id", "a").append("org", "o1").append("slug", "s").append("version", 1));

        assertThat(things.find(Filters.and(Filters.eq("_id", "a"), Filters.eq("org", "o2")))
                        .first())
                .isNull();
        assertThat(things.find(Filters.and(Filters.in("_id", "a", "b"), Filters.eq("org", "o1")))
                        .first())
                .isNotNull();
        assertThat(things.updateOne(
                                Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 2)),
                                Updates.inc("version", 1))
                        .getMatchedCount())
                .isZero();
        assertThat(things.find(Filters.and(Filters.eq("org", "o1"), Filters.eq("slug", "s"), Filters.gt("version", 0)))
                        .first())
                .isNotNull();
    }

    @Test
    void refusesASecondDocumentWithTheSameUniqueKeyAfterARestart() {
        things.createIndex(
                Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
        things.insertOne(new Document("_id", 1).append("email", "a@example.com"));
        things.insertOne(new Document("_id", 2));
        things.insertOne(new Document("_id", 3));
        reopen();

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 4).append("email", "a@example.com")))
                .isInstanceOf(MongoWriteException.class);
        things.deleteOne(Filters.eq("_id", 1));
        things.insertOne(new Document("_id", 4).append("email", "a@example.com"));
    }
}
