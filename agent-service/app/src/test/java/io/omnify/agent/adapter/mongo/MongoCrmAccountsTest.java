package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of which CRMs something may be kept. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoCrmAccountsTest {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());

    @Inject
    CrmAccounts accounts;

    @Inject
    Connections connections;

    private Connection added(int number) {
        var credentials = Credentials.pasted("sim-" + acme.value(), Map.of());
        var made = new Connection(
                "%s%03d%s".formatted(Connection.PREFIX, number, UUID.randomUUID()),
                acme,
                Platform.GOHIGHLEVEL,
                Mode.SIMULATION,
                "CRM",
                null,
                State.connected(NOW),
                Validity.of(credentials),
                new Origin("user_1", NOW, NOW),
                1);
        connections.add(made, credentials);
        return made;
    }

    private Connection in(Connection connection, Status status) {
        var next = connection.in(new State(status, "", "", NOW));
        assertThat(connections.save(next, List.of(), Optional.empty())).isTrue();
        return next;
    }

    @Test
    void whatIsNotEndedIsConnected() {
        var made = added(0);
        assertThat(accounts.isConnected(acme, made.id())).isTrue();
        assertThat(accounts.isConnected(new OrgId("org_other"), made.id())).isFalse();
        var waiting = in(made, Status.REAUTH_REQUIRED);
        assertThat(accounts.isConnected(acme, made.id())).isTrue();
        in(waiting, Status.DISCONNECTED);
        assertThat(accounts.isConnected(acme, made.id())).isFalse();
    }

    @Test
    void alsoWhenThereAreMoreThanThereMayBe() {
        var oldest = added(0);
        for (int i = 1; i <= Connection.MOST; i++) added(i);
        assertThat(accounts.of(acme)).extracting(CrmAccount::connection).doesNotContain(oldest.id());
        assertThat(accounts.isConnected(acme, oldest.id())).isTrue();
    }
}
