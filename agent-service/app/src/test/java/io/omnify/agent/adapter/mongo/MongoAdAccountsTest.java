package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.Connection.Warned;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoAdAccountsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Account IN_EUROS = new Account("1", "One", Currency.getInstance("EUR"), ZoneOffset.UTC);
    private static final Account WITHOUT_MONEY = new Account("2", "Two", null, ZoneOffset.UTC);

    /** After all others by id. */
    private final String prefix = "conn_~" + UUID.randomUUID();

    @Inject
    MongoAdAccounts accounts;

    @Inject
    AgentDatabase database;

    private void connect(String id, Status status, @Nullable Account account) {
        var connection = new Connection(
                prefix + id,
                new OrgId("org_" + UUID.randomUUID()),
                Platform.META_ADS,
                Mode.SIMULATION,
                "One",
                account,
                new State(status, "", "", NOW),
                new Validity(List.of(), null, null, Warned.NEVER),
                new Origin("user_1", NOW, NOW),
                1);
        database.raw(MongoConnections.CONNECTIONS).insertOne(ConnectionForm.write(connection));
    }

    @Test
    void whatCannotBeUsedHidesNothingBehindIt() {
        connect("a", Status.CONNECTED, WITHOUT_MONEY);
        connect("b", Status.CONNECTED, null);
        connect("c", Status.REAUTH_REQUIRED, IN_EUROS);
        connect("d", Status.DISCONNECTED, IN_EUROS);
        connect("e", Status.CONNECTED, IN_EUROS);
        connect("f", Status.DOWN, IN_EUROS);
        assertThat(accounts.all(prefix, 2))
                .extracting(AdAccount::connection)
                .containsExactly(prefix + "e", prefix + "f");
        assertThat(accounts.all(prefix + "f", 2)).isEmpty();
    }
}
