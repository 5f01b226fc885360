package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import io.omnify.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums are quick, and what the quick way does not understand is answered as the library answers it. */
class QuickGroupTest {
    @TempDir
    Path folder;

    private EmbeddedMongo quick;
    private EmbeddedMongo library;
    private MongoClient client;
    private MongoClient other;
    private MongoCollection<Document> things;
    private MongoCollection<Document> reference;

    @BeforeEach
    void open() {
        quick = EmbeddedMongo.durable(folder.resolve("mongo.db"), 0);
        library = EmbeddedMongo.inMemory();
        client = MongoClients.create(quick.uri());
        other = MongoClients.create(library.uri());
        things = client.getDatabase("test").getCollection("things");
        reference = other.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        other.close();
        quick.close();
        library.close();
    }

    private void insert(int id, String name, Number many) {
        for (var each : List.of(things, reference))
            each.insertOne(new Document("_id", id).append("name", name).append("many", many));
    }

    private static List<Document> pipeline(String group) {
        return List.of(new Document("$match", new Document()), new Document("$group", Document.parse(group)));
    }

    private static List<Document> answer(MongoCollection<Document> collection, String group) {
        return collection.aggregate(pipeline(group)).into(new ArrayList<>());
    }

    private void bothAnswer(String group, int groups) {
        assertThat(answer(things, group)).hasSize(groups).containsExactlyInAnyOrderElementsOf(answer(reference, group));
    }

    /** The library sorts its groups; the quick way shows them as it meets them, and by that it is known here. */
    @Test
    void sumsAreAskedOfTheQuickWay() {
        insert(1, "z", 1);
        insert(2, "a", 2);
        insert(3, "z", 4);
        var group = "{_id: {name: '$name'}, many: {$sum: '$many'}}";

        assertThat(answer(things, group)).extracting(each -> each.get("many")).containsExactly(5, 2);
        assertThat(answer(reference, group))
                .extracting(each -> each.get("many"))
                .containsExactly(2, 5);
    }

    @Test
    void countsAsDriversAskForThemAreUnderstood() {
        try (var store = new DurableStore(folder.resolve("counted.db"))) {
            var cursors = new CursorRegistry();
            var database = store.write(() -> new DurableDatabase("test", store, cursors));
            var map = store.map("data.test.counted");
            var counted = new DurableCollection(database, "counted", CollectionOptions.withDefaults(), map, cursors);
            store.write(() -> map.put(1, new de.bwaldvogel.mongo.bson.Document("_id", 1)));
            var all = new de.bwaldvogel.mongo.bson.Document("$match", new de.bwaldvogel.mongo.bson.Document());
            var one = new de.bwaldvogel.mongo.bson.Document("$sum", 1);
            var count = new de.bwaldvogel.mongo.bson.Document("_id", 1).append("n", one);
            var pipeline = List.of(all, new de.bwaldvogel.mongo.bson.Document("$group", count));

            assertThat(QuickGroup.run(pipeline, counted).orElseThrow())
                    .singleElement()
                    .returns(1, row -> row.get("n"));
        }
    }

    @Test
    void aKeyThatIsAnOperatorIsLeftToTheLibrary() {
        insert(1, "Ada", 1);
        insert(2, "ada", 2);
        insert(3, "Eve", 4);

        bothAnswer("{_id: {$toLower: '$name'}, many: {$sum: '$many'}}", 2);
        assertThat(answer(things, "{_id: {$toLower: '$name'}, many: {$sum: '$many'}}"))
                .extracting(each -> each.get("_id"))
                .containsExactlyInAnyOrder("ada", "eve");
    }

    @Test
    void aSumThatIsTooLargeIsLeftToTheLibrary() {
        insert(1, "a", Long.MAX_VALUE);
        insert(2, "a", 1);

        bothAnswer("{_id: {name: '$name'}, many: {$sum: '$many'}}", 1);
    }

    @Test
    void skipsMoreThanThereCouldEverBe() {
        insert(1, "a", 1);
        insert(2, "b", 2);
        var sorted = things.find(Filters.gt("many", 0)).sort(Sorts.descending("many"));

        assertThat(sorted.skip(Integer.MAX_VALUE).limit(5)).isEmpty();
        assertThat(sorted.skip(1).limit(Integer.MAX_VALUE))
                .extracting(each -> each.get("_id"))
                .containsExactly(1);
    }
}
