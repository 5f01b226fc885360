package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.clients.domain.Walk.Way;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SyncStates} must do, the fake and the Mongo adapter alike. */
public abstract class SyncStatesContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final CrmAccount crm = new CrmAccount(acme, "conn_1", Mode.SIMULATION);
    private final CrmAccount second = new CrmAccount(acme, "conn_2", Mode.SIMULATION);

    protected abstract SyncStates states();

    private static SyncState underWay() {
        var contacts = new Walk(NOW, NOW, new Way(true, NOW, NOW.minusSeconds(1), "page 7"));
        return new SyncState(contacts, new Walk(null, null, new Way(false, NOW, null, null)), NOW, UNTIL, "slow");
    }

    @Test
    void isTakenByOneAtATime() {
        assertThat(states().find(crm)).isEqualTo(SyncState.NONE);
        assertThat(states().take(crm, NOW, UNTIL)).hasValue(SyncState.NONE);
        assertThat(states().take(crm, NOW, UNTIL)).isEmpty();
        assertThat(states().take(second, NOW, UNTIL)).as("another one").isPresent();
        assertThat(states().take(crm, UNTIL, UNTIL.plusSeconds(1)))
                .as("whoever had it broke off")
                .isPresent();
    }

    @Test
    void keepsHowFarItCameForWhoeverGoesOn() {
        states().take(crm, NOW, UNTIL);
        assertThat(states().keep(crm, UNTIL, underWay(), UNTIL.plusSeconds(60))).isTrue();
        assertThat(states().find(crm)).isEqualTo(underWay());
        assertThat(states().take(crm, UNTIL, UNTIL.plusSeconds(120)))
                .as("still at it")
                .isEmpty();
        assertThat(states().take(crm, UNTIL.plusSeconds(60), UNTIL.plusSeconds(120)))
                .hasValue(underWay());
        assertThat(states().find(second)).isEqualTo(SyncState.NONE);
    }

    @Test
    void isDueAgainWhenItWasSaid() {
        states().take(crm, NOW, UNTIL);
        states().release(crm, UNTIL, underWay(), NOW.plusSeconds(300));
        assertThat(states().take(crm, NOW.plusSeconds(299), UNTIL)).isEmpty();
        assertThat(states().take(crm, NOW.plusSeconds(300), UNTIL)).hasValue(underWay());
    }

    @Test
    void isDueNowWhenSomebodyAsksOrOnceNobodyReads() {
        states().take(crm, NOW, UNTIL);
        states().due(crm, NOW);
        assertThat(states().take(crm, NOW, UNTIL)).isEmpty();
        states().release(crm, UNTIL, underWay(), NOW.plusSeconds(300));
        assertThat(states().take(crm, NOW, UNTIL)).hasValue(underWay());
        states().release(crm, UNTIL, underWay(), NOW.plusSeconds(300));
        assertThat(states().take(crm, NOW, UNTIL)).isEmpty();
        states().due(crm, NOW);
        assertThat(states().take(crm, NOW, UNTIL)).hasValue(underWay());
    }

    @Test
    void whoComesTooLateWritesOverNobody() {
        var second = UNTIL.plusSeconds(60);
        states().take(crm, NOW, UNTIL);
        states().take(crm, UNTIL, second);
        assertThat(states().keep(crm, UNTIL, underWay(), second.plusSeconds(60)))
                .isFalse();
        states().release(crm, UNTIL, underWay(), NOW);
        assertThat(states().find(crm)).isEqualTo(SyncState.NONE);
        assertThat(states().take(crm, UNTIL.plusSeconds(1), second))
                .as("the second is at it")
                .isEmpty();
        assertThat(states().keep(crm, second, underWay(), second.plusSeconds(60)))
                .isTrue();
        states().release(crm, second, SyncState.NONE, second);
        assertThat(states().find(crm)).as("moved on since").isEqualTo(underWay());
    }
}
