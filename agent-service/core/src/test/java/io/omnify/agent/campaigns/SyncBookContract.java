package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.campaigns.port.SyncBook.State;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SyncBook} must do. */
public abstract class SyncBookContract {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final State READ = State.NONE.throughTo(TODAY);

    private final AdAccount account = account("org_" + UUID.randomUUID());

    protected abstract SyncBook book();

    private static AdAccount account(String org) {
        var euros = Currency.getInstance("EUR");
        return new AdAccount(
                new OrgId(org), "conn_1", Platform.META_ADS, Mode.SIMULATION, "act_1", euros, Samples.BERLIN);
    }

    @Test
    void oneReadsAtATime() {
        assertThat(book().take(account, NOW, LATER)).contains(State.NONE);
        assertThat(book().take(account, NOW, LATER)).isEmpty();
        assertThat(book().take(account("org_" + UUID.randomUUID()), NOW, LATER)).contains(State.NONE);
    }

    @Test
    void whoCannotWaitTakesItFromNobodyAndIsServedNext() {
        book().take(account, NOW, LATER);
        book().due(account);
        assertThat(book().take(account, NOW, LATER)).isEmpty();
        book().release(account, LATER, READ, LATER.plusSeconds(60));
        assertThat(book().take(account, NOW, LATER)).contains(READ);
        book().release(account, LATER, READ, LATER);
        assertThat(book().take(account, NOW, LATER)).isEmpty();
        book().due(account);
        assertThat(book().take(account, NOW, LATER)).contains(READ);
    }

    @Test
    void itIsDueAgainAtItsTimeAndKnowsHowFarItCame() {
        book().take(account, NOW, LATER);
        var under = State.NONE.failed().onFrom(TODAY.minusDays(9), TODAY).failed();
        book().release(account, LATER, under, NOW.plusSeconds(60));
        assertThat(book().take(account, NOW.plusSeconds(59), LATER)).isEmpty();
        assertThat(book().take(account, NOW.plusSeconds(60), LATER)).contains(under);
        book().release(account, LATER, READ, NOW.plusSeconds(120));
        assertThat(book().take(account, NOW.plusSeconds(120), LATER)).contains(READ);
    }

    @Test
    void whatADeadReaderTookIsTakenOver() {
        book().take(account, NOW, LATER);
        assertThat(book().take(account, LATER, LATER.plusSeconds(1))).contains(State.NONE);
    }

    @Test
    void whoComesTooLateWritesOverNobody() {
        var second = LATER.plusSeconds(60);
        book().take(account, NOW, LATER);
        book().take(account, LATER, second);
        book().release(account, LATER, READ, LATER);
        assertThat(book().take(account, LATER.plusSeconds(1), second.plusSeconds(1)))
                .as("the second is at it")
                .isEmpty();
        book().release(account, second, State.NONE.failed(), second);
        book().release(account, LATER, READ, LATER);
        assertThat(book().take(account, second, second.plusSeconds(1))).contains(State.NONE.failed());
    }
}
