package io.omnify.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OutboxToHandlerTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private final OrgId org = new OrgId("org_a");
    private final MongoClient client;
    private final Outbox outbox;
    private final EventProducer producer;
    private final String database;
    private final String bootstrap;

    OutboxToHandlerTest(
            MongoClient client,
            Outbox outbox,
            EventProducer producer,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.client = client;
        this.outbox = outbox;
        this.producer = producer;
        this.database = database;
        this.bootstrap = bootstrap;
    }

    @BeforeEach
    void nothingReceived() {
        Notes.RECEIVED.clear();
    }

    @Test
    void messagesOfADocumentArriveInOrderAndLeaveItsOutbox() {
        var texts = IntStream.range(0, 50).mapToObj(i -> "note " + i).toList();
        var id = store(texts);

        outbox.sent("notes", id);

        await().atMost(LONG).until(() -> Notes.RECEIVED.size() >= 50);
        assertThat(Notes.texts()).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(Notes.RECEIVED).allSatisfy(event -> {
            assertThat(event.org()).isEqualTo(org);
            assertThat(event.type()).isEqualTo("note.written.v1");
            assertThat(event.subject()).isEqualTo(id);
        });
        await().atMost(LONG).until(() -> waiting(id) == 0);
    }

    @Test
    void whatNobodyPokedIsSwept() {
        var id = store(List.of("left behind"));

        await().atMost(LONG).until(() -> Notes.texts().contains("left behind"));
        await().atMost(LONG).until(() -> waiting(id) == 0);
    }

    @Test
    void anAbsentDatabaseIsWaitedForHoweverOften() {
        store(List.of("database away"));

        await().atMost(LONG).until(() -> Notes.texts().contains("database away"));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndStopsNobody() {
        var id = store(List.of("poison", "after the poison"));
        outbox.sent("notes", id);

        await().atMost(LONG).until(() -> Notes.texts().contains("after the poison"));
        var dead = deadLetter(id);
        assertThat(CloudEvents.read(dead.headers(), "dead-letter-reason")).contains("cannot digest this");
        assertThat(Notes.ATTEMPTS.get(id + "/0")).hasValue(5);
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersAtOnce() {
        var key = UUID.randomUUID().toString();
        producer.send(new org.apache.kafka.clients.producer.ProducerRecord<>("test.notes", key, new byte[] {1, 2}));

        assertThat(CloudEvents.read(deadLetter(key).headers(), "dead-letter-reason"))
                .contains("unreadable event");
    }

    private String store(List<String> texts) {
        var id = UUID.randomUUID().toString();
        var messages = IntStream.range(0, texts.size())
                .mapToObj(i -> OutboxMessage.of(
                        id + "/" + i, "note.written.v1", id, org, Instant.EPOCH, new Notes.Note(texts.get(i), i)))
                .toList();
        client.getDatabase(database).getCollection("notes", Stored.class).insertOne(new Stored(id, messages));
        return id;
    }

    public record Stored(
            @org.bson.codecs.pojo.annotations.BsonId String id, List<OutboxMessage> outbox) {}

    private int waiting(String id) {
        MongoCollection<Document> notes = client.getDatabase(database).getCollection("notes");
        return notes.find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class)
                .size();
    }

    private ConsumerRecord<String, byte[]> deadLetter(String key) {
        return DeadLetterReader.await(bootstrap, key);
    }
}
