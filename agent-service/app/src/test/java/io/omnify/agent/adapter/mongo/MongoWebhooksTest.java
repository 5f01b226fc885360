package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Status;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoWebhooksTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final OrgId one = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    @Inject
    MongoClient mongo;

    @Inject
    MongoSubscriptions subscriptions;

    @Inject
    Audit audit;

    @Inject
    Provider<Outbox> outbox;

    /** In a database of its own, where nothing is sent meanwhile. */
    private MongoDeliveries deliveries() {
        return new MongoDeliveries(new AgentDatabase(mongo, "d" + UUID.randomUUID()));
    }

    private static Delivery delivery(OrgId org, String id, Instant at) {
        return new Delivery(id, org, "hook_1", "evt_" + id, "t", "{}", Status.PENDING, 0, at, at, List.of());
    }

    @Test
    void theBacklogOfOneOrganisationIsPassedOver() {
        var deliveries = deliveries();
        for (int i = 0; i < 5; i++) deliveries.add(delivery(one, "a" + i, NOW.minusSeconds(60)));
        deliveries.add(delivery(other, "b", NOW));
        assertThat(deliveries.waiting(one, "hook_1", 3)).isEqualTo(3);
        assertThat(deliveries.waiting(one, "hook_1", 10)).isEqualTo(5);
        var until = NOW.plusSeconds(60);
        assertThat(deliveries.due(NOW, until, Set.of()).map(Delivery::org)).contains(one);
        assertThat(deliveries.due(NOW, until, Set.of(one)).map(Delivery::id)).contains("b");
        assertThat(deliveries.due(NOW, until, Set.of(one))).isEmpty();
    }

    @Test
    void takesNoMoreWhenTooMuchWaits() {
        var inlets = new MongoInlets(new AgentDatabase(mongo, "d" + UUID.randomUUID()), audit, outbox);
        var inlet = new Inlet("token", one, "conn_1", Platform.META_ADS, Mode.LIVE, "1", 0, List.of());
        inlets.put(inlet);
        var large = Map.<String, Object>of("text", "x".repeat(256 * 1024));
        int taken = 0;
        while (taken < 100) {
            var notice = new Notice("n" + taken, "t", NOW, "1", "", large);
            var next = inlet.taken(notice, NOW);
            if (!inlets.take(next, new WebhookEvent.Received(next, notice, next.sequence(), false, NOW))) break;
            inlet = next;
            taken++;
        }
        assertThat(taken).isBetween(16, 40);
        assertThat(inlets.at("token").map(Inlet::sequence)).contains((long) taken);
    }

    @Test
    void remembersUntilTheWindowIsOver() {
        var inlets = new MongoInlets(new AgentDatabase(mongo, "d" + UUID.randomUUID()), audit, outbox);
        var inlet = new Inlet("token", one, "conn_1", Platform.META_ADS, Mode.LIVE, "1", 0, List.of());
        var notice = new Notice("a", "t", NOW, "1", "", Map.of());
        assertThat(inlets.remembers(inlet, notice)).isFalse();
        inlets.remember(inlet, notice, NOW);
        inlets.remember(inlet, notice, NOW);
        inlets.forget(NOW);
        assertThat(inlets.remembers(inlet, notice)).isTrue();
        inlets.forget(NOW.plusSeconds(1));
        assertThat(inlets.remembers(inlet, notice)).isFalse();
    }

    @Test
    void aChangeWritesWhatItChangesAlone() {
        var id = "hook_" + UUID.randomUUID();
        var url = URI.create("https://hooks.example/in");
        var made = new Subscription(
                id, one, url, List.of("t"), "", "sealed", Subscription.Status.ACTIVE, "", null, "user_1", NOW);
        subscriptions.add(made);
        assertThat(subscriptions.change(made, made.sealedAs("renewed"), "webhook.secret_renewed"))
                .isTrue();
        subscriptions.note(made.disabled("gone"));
        assertThat(subscriptions.change(made, made.asking(url, List.of("t"), "new"), "webhook.updated"))
                .isTrue();
        var found = subscriptions.find(one, id).orElseThrow();
        assertThat(found.description()).isEqualTo("new");
        assertThat(found.sealed()).isEqualTo("renewed");
        assertThat(found.status()).isEqualTo(Subscription.Status.DISABLED);
    }
}
