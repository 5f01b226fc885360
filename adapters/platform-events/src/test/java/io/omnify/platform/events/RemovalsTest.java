package io.omnify.platform.events;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RemovalsTest {
    /** Not among the collections that are swept. */
    private static final String ASIDE = "removals";

    private final String id = UUID.randomUUID().toString();
    private final AtomicBoolean away = new AtomicBoolean();
    private final MongoClient client;
    private final String database;
    private final Removals removals = new Removals(this::database);

    RemovalsTest(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @Test
    void whatIsToldAgainIsNotTakenOutWithWhatWasSentBefore() {
        var first = message();
        var again = first.again();
        store(first);
        away.set(true);

        removals.add(ASIDE, id, List.of(first));
        push(again);
        away.set(false);

        await().atMost(Duration.ofSeconds(20)).until(() -> !removals.has(ASIDE, id, first));
        assertThat(removals.has(ASIDE, id, again)).isFalse();
        assertThat(stored()).containsExactly(again);
    }

    @Test
    void aTellingThatWasSentIsTakenOutAndOthersStay() {
        var first = message();
        var again = first.again();
        var more = first.again();
        store(first);
        push(again);
        push(more);

        removals.add(ASIDE, id, List.of(first, again));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored()).containsExactly(more));
    }

    private OutboxMessage message() {
        return OutboxMessage.of(id + "/1", "note.written.v1", id, new OrgId("org_a"), Instant.EPOCH, Map.of("a", 1));
    }

    private MongoDatabase database() {
        if (away.get()) throw new MongoTimeoutException("away");
        return client.getDatabase(database);
    }

    private void store(OutboxMessage message) {
        var document = new Document("_id", id).append(OutboxMessage.FIELD, List.of(message));
        notes().insertOne(document);
    }

    private void push(OutboxMessage message) {
        notes().updateOne(eq("_id", id), Updates.push(OutboxMessage.FIELD, message));
    }

    private List<OutboxMessage> stored() {
        return OutboxMessage.in(notes().find(eq("_id", id)).first());
    }

    private MongoCollection<Document> notes() {
        return client.getDatabase(database).getCollection(ASIDE);
    }
}
