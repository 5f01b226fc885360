package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurableUniqueIndexTest {
    private final DurableUniqueIndex index = new DurableUniqueIndex(
            null, "by name", List.of(new IndexKey("org", true), new IndexKey("name", true)), false);

    private static Document in(Object... values) {
        return new Document("$in", List.of(values));
    }

    @Test
    void sparesReadingAllWhereOneKeyIsAskedForByAList() {
        assertThat(index.canHandle(new Document("org", "a").append("name", in("x", "y"))))
                .isTrue();
        assertThat(index.canHandle(
                        new Document("org", "a").append("name", in("x")).append("more", 1)))
                .isTrue();
        assertThat(index.canHandle(new Document("org", "a").append("name", "x").append("more", 1)))
                .isTrue();
    }

    /** After a restart they are opened in another order than that of their declaration. */
    @Test
    void goesBeforeAllOthersInWhateverOrderTheyStand() {
        var byOrg = new DurableSecondaryIndex(null, "by org", List.of(new IndexKey("org", true)), false);
        var query = new Document("org", "a").append("name", "x").append("sequence", new Document("$lte", 7));

        assertThat(DurableCollection.best(List.of(byOrg, index), query)).isSameAs(index);
        assertThat(DurableCollection.best(List.of(index, byOrg), query)).isSameAs(index);
        assertThat(DurableCollection.best(List.of(index, byOrg), new Document("org", "a")))
                .isSameAs(byOrg);
    }

    @Test
    void leavesAloneWhatItCannotAnswer() {
        assertThat(index.canHandle(new Document("org", in("a")).append("name", in("x"))))
                .isFalse();
        assertThat(index.canHandle(new Document("name", in("x")))).isFalse();
        assertThat(index.canHandle(new Document("org", "a").append("name", new Document("$gt", "x"))))
                .isFalse();
        assertThat(index.canHandle(new Document("org", "a").append("name", in(new Document()))))
                .isFalse();
    }
}
