package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Status;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
