package io.omnify.workflow.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.omnify.auth.api.OrgId;
import io.omnify.embedded.EmbeddedMongo;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page of due triggers costs in commands to the database: as many for one trigger as for hundreds. */
class DueTriggersCostTest {
    private static final String DATABASE = "cost";

    private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Recorder commands = new Recorder();
    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.uri()))
            .addCommandListener(commands)
            .build());
    private final MongoDueTriggers due = new MongoDueTriggers(client, DATABASE);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aPageIsClaimedAndSettledInFourCommands() {
        var all = IntStream.range(0, 300).mapToObj(this::document).toList();
        client.getDatabase(DATABASE)
                .getCollection(MongoTriggers.TRIGGERS, TriggerDocument.class)
                .insertMany(all);
        commands.names.clear();

        var claim = due.claim(now, now.plusSeconds(5), 250);
        var done = claim.triggers().subList(0, 200).stream().map(this::nextDay).toList();
        due.settle(claim, done, claim.triggers().subList(200, 250), now, now.plusSeconds(1));

        assertThat(commands.names).containsExactly("find", "update", "find", "update");
        assertThat(due.claim(now, now.plusSeconds(5), 250).triggers()).hasSize(50);
    }

    private Trigger nextDay(Trigger trigger) {
        return trigger.progress(trigger.progress().next(now.plusSeconds(86_400)));
    }

    private TriggerDocument document(int i) {
        var read = new TriggerReader().read(Map.of("type", "schedule", "every", "P1D"), "");
        var org = new OrgId("org_" + i % 7);
        var trigger = Trigger.of(new TriggerId("trg_" + i), org, new WorkflowId("w"), read.draft(), false, now);
        return TriggerDocument.of(trigger.progress(trigger.progress().next(now)).stored(1), now);
    }

    /** Hears every command of this test's own client; vetoed, or Quarkus hangs it on the clients of every other test. */
    @Vetoed
    static final class Recorder implements CommandListener {
        private final List<String> names = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            names.add(event.getCommandName());
        }
    }
}
