package io.omnify.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BatchesTest {
    private final String marker = UUID.randomUUID().toString();
    private final List<String> kept = new ArrayList<>();
    private final Batches batches;
    private final String bootstrap;

    BatchesTest(Batches batches, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.batches = batches;
        this.bootstrap = bootstrap;
    }

    private ConsumerRecord<String, byte[]> record(String text) {
        var data = ("{\"the_text\":\"" + text + "\",\"number\":1}").getBytes(UTF_8);
        var record = new ConsumerRecord<>("test.notes", 0, 0, marker + text, data);
        var message = OutboxMessage.of(
                marker + text, "note.written.v1", text, new OrgId("org_a"), Instant.EPOCH, new Notes.Note(text, 1));
        CloudEvents.describe(record.headers(), "test", message);
        return record;
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch, Consumer<List<String>> keep) {
        batches.handle(batch, BatchesTest::read, keep);
    }

    private static Optional<String> read(Event event) {
        var text = event.read(Notes.Note.class).theText();
        return text.equals("of no interest") ? Optional.empty() : Optional.of(text);
    }

    @Test
    void keepsWhatIsOfInterestTogetherAndPutsAsideWhatCannotBeRead() {
        var nonsense = new ConsumerRecord<>("test.notes", 0, 0, marker + "nonsense", new byte[] {1, 2});
        handle(List.of(record("one"), nonsense, record("of no interest"), record("two")), values -> {
            assertThat(values).containsExactly("one", "two");
            kept.addAll(values);
        });
        assertThat(kept).hasSize(2);
        assertThat(told(letter("nonsense"), "reason")).contains("unreadable event");
    }

    @Test
    void asksNobodyToKeepNothing() {
        handle(List.of(record("of no interest")), kept::addAll);
        handle(List.of(), _ -> kept.add("nothing"));
        assertThat(kept).isEmpty();
    }

    @Test
    void waitsForADatabaseThatIsAwayHoweverOften() {
        var calls = new ArrayList<Integer>();
        handle(List.of(record("one"), record("two")), values -> {
            calls.add(values.size());
            if (calls.size() <= 6) throw new MongoTimeoutException("away");
        });
        assertThat(calls).hasSize(7).containsOnly(2);
    }

    @Test
    void oneThatCannotBeKeptStopsNoneOfTheOthers() {
        handle(List.of(record("one"), record("poison"), record("two")), values -> {
            if (values.contains("poison")) throw new IllegalArgumentException("cannot digest this");
            kept.addAll(values);
        });
        assertThat(kept).containsExactly("one", "two");
        assertThat(told(letter("poison"), "reason")).contains("cannot digest this");
    }

    @Test
    void tellsOfWhatIsPutAsideWhyAndWhereItCameFrom() {
        var received = new ConsumerRecord<>(
                "test.notes", 3, 41, marker + "deep", record("deep").value());
        record("deep").headers().forEach(received.headers()::add);

        handle(List.of(received), _ -> {
            throw new IllegalStateException("not kept", new IllegalArgumentException("too deep"));
        });

        var letter = letter("deep");
        assertThat(told(letter, "reason")).contains("not kept");
        assertThat(told(letter, "cause")).contains("too deep");
        assertThat(told(letter, "topic")).isEqualTo("test.notes");
        assertThat(told(letter, "partition")).isEqualTo("3");
        assertThat(told(letter, "offset")).isEqualTo("41");
    }

    @Test
    void handsOverOnlyTheTypesAskedForAndPutsAsideWhatCannotBeHandled() {
        var unread = new ConsumerRecord<>("test.notes", 0, 0, marker + "unread", new byte[] {1, 2});
        unread.headers().add(CloudEvents.TYPE, "note.forgotten.v1".getBytes(UTF_8));
        var batch = List.of(record("one"), unread, record("poison"), record("two"));

        batches.each(batch, Set.of("note.written.v1"), "test.notes.dlq", event -> {
            var text = event.read(Notes.Note.class).theText();
            if (text.equals("poison")) throw new IllegalArgumentException("cannot digest this");
            kept.add(text);
        });

        assertThat(kept).containsExactly("one", "two");
        assertThat(told(letter("poison"), "reason")).contains("cannot digest this");
    }

    private ConsumerRecord<String, byte[]> letter(String text) {
        return DeadLetterReader.await(bootstrap, marker + text);
    }

    private static String told(ConsumerRecord<String, byte[]> letter, String what) {
        return String.valueOf(CloudEvents.read(letter.headers(), "dead-letter-" + what));
    }
}
