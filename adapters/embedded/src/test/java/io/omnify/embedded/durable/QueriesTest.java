package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.omnify.embedded.EmbeddedMongo;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class QueriesTest extends DurableThings {
    @Test
    void showsTheFirstFewOfManyAndCountsThemAll() {
        things.createIndex(Indexes.ascending("org", "rank"));
        for (int i = 0; i < 500; i++)
            things.insertOne(new Document("_id", i).append("org", "o" + i % 2).append("rank", i * 7 % 10));
        var mine = Filters.eq("org", "o1");

        var shown = things.find(mine).sort(Sorts.orderBy(Sorts.descending("rank"), Sorts.ascending("_id")));
        assertThat(ids(shown.skip(2).limit(3)))
                .isEqualTo(ids(shown.skip(0).limit(0)).subList(2, 5));
        assertThat(things.countDocuments(mine)).isEqualTo(250);
        assertThat(things.countDocuments()).isEqualTo(500);
        assertThat(things.countDocuments(Filters.eq("_id", 7))).isEqualTo(1);
        assertThat(things.countDocuments(Filters.and(mine, Filters.gte("rank", 5))))
                .isEqualTo(things.find(Filters.and(mine, Filters.gte("rank", 5)))
                        .into(new ArrayList<>())
                        .size());
        assertThat(things.countDocuments(Filters.eq("org", "o9"))).isZero();
    }

    @Test
    void forgetsADroppedCollection() {
        things.createIndex(Indexes.ascending("org"));
        things.insertOne(new Document("_id", 1).append("org", "o"));
        things.drop();
        reopen();

        things.insertOne(new Document("_id", 1).append("org", "p"));
        assertThat(things.countDocuments(Filters.eq("org", "o"))).isZero();
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void upsertsAtomically() {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        for (int i = 1; i <= 3; i++) {
            var after = things.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("n", 1), options);
            assertThat(after.getInteger("n")).isEqualTo(i);
        }
    }

    @Test
    void sumsByGroupAsTheLibraryDoes() {
        try (var library = EmbeddedMongo.inMemory();
                var other = MongoClients.create(library.uri())) {
            var reference = other.getDatabase("test").getCollection("things");
            for (int i = 0; i < 60; i++) {
                var thing = new Document("_id", i)
                        .append("org", "o" + i % 2)
                        .append("k", i % 3 == 0 ? null : "k" + i % 5)
                        .append("nested", new Document("age", i % 4))
                        .append("whole", i)
                        .append("wide", 3_000_000_000L)
                        .append("half", i / 2.0);
                if (i % 7 != 0) thing.append("name", "n" + i);
                things.insertOne(new Document(thing));
                reference.insertOne(new Document(thing));
            }
            var group = Document.parse("""
                    {"_id": {"k": "$k", "age": "$nested.age", "none": "$nothing"},
                     "whole": {"$sum": "$whole"}, "wide": {"$sum": "$wide"}, "half": {"$sum": "$half"},
                     "absent": {"$sum": "$nothing"}, "count": {"$sum": 1}, "least": {"$min": "$whole"},
                     "newest": {"$max": {"$concat": ["$org", {"$ifNull": ["$name", "none"]}]}}}""");
            var pipeline = List.of(new Document("$match", new Document("org", "o1")), new Document("$group", group));

            assertThat(things.aggregate(pipeline)).containsExactlyInAnyOrderElementsOf(reference.aggregate(pipeline));
        }
    }

    @Test
    void matchesAsTheLibraryDoes() {
        try (var library = EmbeddedMongo.inMemory();
                var other = MongoClients.create(library.uri())) {
            var reference = other.getDatabase("test").getCollection("things");
            var values = new ArrayList<Object>(List.of("a", "b", 1, 1L, 1.0, 2.5, true, new java.util.Date(5), ""));
            values.addAll(
                    List.of(List.of("a", "c"), List.of(1, 7), new Document("x", 1), List.of(new Document("x", 1))));
            values.add(null);
            for (int i = 0; i < values.size(); i++) {
                var thing = new Document("_id", i).append("v", values.get(i));
                things.insertOne(new Document(thing));
                reference.insertOne(new Document(thing));
            }
            things.insertOne(new Document("_id", "none"));
            reference.insertOne(new Document("_id", "none"));
            for (var value : values) {
                for (var operator : List.of("$eq", "$gt", "$gte", "$lt", "$lte", "$ne")) {
                    var query = new Document("v", new Document(operator, value));
                    assertThat(ids(things.find(query)))
                            .as(query.toJson())
                            .hasSameElementsAs(ids(reference.find(query)));
                }
            }
            for (var query : List.of("{v: 'a'}", "{v: null}", "{v: {$in: ['a', 1]}}", "{'v.x': 1}", "{v: {}}")) {
                var parsed = Document.parse(query);
                assertThat(ids(things.find(parsed))).as(query).hasSameElementsAs(ids(reference.find(parsed)));
            }
        }
    }
}
