package io.omnify.analytics.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.omnify.analytics.imports.ImportsContract;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.Tally;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.platform.events.Outbox;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database of its own, where no worker takes the imports away. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoImportsTest extends ImportsContract {
    private final String database = "claims_" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private MongoImports here;

    private final ImportTrail trail;
    private final Outbox outbox;

    MongoImportsTest(MongoClient client, ImportTrail trail, Outbox outbox) {
        this.client = client;
        this.trail = trail;
        this.outbox = outbox;
    }

    @BeforeEach
    void start() {
        here = process("node-1");
    }

    private MongoImports process(String node) {
        return new MongoImports(client, database, node, () -> now, trail, outbox);
    }

    @Override
    protected Imports imports() {
        return here;
    }

    @Override
    protected void hold(Import one) {
        assertThat(here.next()).contains(one);
    }

    @Test
    void onlyWhoHoldsAnImportStoresItsProgress() {
        var one = started(acme, 1);
        here.add(one);
        var neighbour = process("node-1");

        assertThat(here.next()).contains(one);
        assertThat(neighbour.next()).isEmpty();
        assertThat(neighbour.save(one.progressed(Tally.ZERO.accept()))).isFalse();
        assertThat(here.save(one.progressed(Tally.ZERO.accept()))).isTrue();
    }

    @Test
    void theImportOfADeadProcessIsTakenOverAndTheDeadOneIsShutOut() {
        var one = started(acme, 1);
        here.add(one);
        assertThat(here.next()).isPresent();
        var restarted = process("node-1");

        now = now.plus(Duration.ofSeconds(16));

        assertThat(restarted.next()).isPresent();
        assertThat(here.save(one.completed(Tally.ZERO, now))).isFalse();
        assertThat(restarted.save(one.completed(Tally.ZERO, now))).isTrue();
        assertThat(restarted.next()).isEmpty();
    }

    @Test
    void anotherMachineWaitsForTheOneThatHasTheFileAndGivesItUpInTheEnd() {
        here.add(started(acme, 1));
        var elsewhere = process("node-2");

        assertThat(elsewhere.next()).isEmpty();
        now = now.plus(Duration.ofMinutes(11));

        assertThat(elsewhere.next()).isPresent();
    }

    @Test
    void anOrganisationsImportsRunOneAfterTheOtherTheOldestFirst() {
        var first = started(acme, 1);
        var second = started(acme, 2);
        here.add(second);
        here.add(first);

        assertThat(here.next()).contains(first);
        assertThat(here.next()).isEmpty();
        here.save(first.completed(Tally.ZERO, now));
        assertThat(here.next()).contains(second);
        here.release(second);
        assertThat(here.next()).contains(second);
    }
}
