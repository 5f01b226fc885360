package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link DealBook} must do, the fake and the Mongo adapter alike. */
public abstract class DealBookContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    private static final Period MONTH = new Period(NOW, NOW.plusSeconds(3_600));
    private final CrmAccount crm = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), "conn_1", Mode.SIMULATION);
    private final CrmAccount other = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), "conn_1", Mode.SIMULATION);

    protected abstract DealBook deals();

    private static Deal deal(String id, Status status, String value, String currency, Instant at) {
        return new Deal(id, "Deal", "con_1", "pip_1", "sta_1", status, Money.of(value, currency), NOW, at);
    }

    private static Deal deal(String id, Status status, String value) {
        return deal(id, status, value, "EUR", NOW);
    }

    @Test
    void tellsHowMuchWasNewOrDifferent() {
        var first = deal("1", Status.OPEN, "10.00");
        assertThat(deals().put(crm, List.of(first, deal("2", Status.OPEN, "5.00")), NOW))
                .isEqualTo(2);
        assertThat(deals().put(crm, List.of(first), NOW)).as("the same again").isZero();
        assertThat(deals().put(crm, List.of(deal("1", Status.WON, "10.00", "EUR", NOW.plusSeconds(1))), NOW))
                .isEqualTo(1);
        assertThat(deals().put(crm, List.of(first), NOW)).as("an old list").isZero();
        assertThat(deals().totals(crm, MONTH).won()).isEqualTo(1);
        assertThat(deals().put(crm, List.of(), NOW)).isZero();
    }

    @Test
    void addsUpEachCurrencyByItself() {
        deals().put(
                        crm,
                        List.of(
                                deal("1", Status.OPEN, "10.00"),
                                deal("2", Status.OPEN, "0.50"),
                                deal("3", Status.OPEN, "7.00", "USD", NOW),
                                deal("4", Status.WON, "25.50"),
                                deal("5", Status.LOST, "1.00"),
                                deal("6", Status.ABANDONED, "2.00")),
                        NOW);
        deals().put(other, List.of(deal("1", Status.WON, "99.00")), NOW);
        assertThat(deals().totals(crm, MONTH))
                .isEqualTo(new DealTotals(
                        3,
                        1,
                        1,
                        1,
                        List.of(Money.of("10.50", "EUR"), Money.of("7.00", "USD")),
                        List.of(Money.of("25.50", "EUR"))));
    }

    @Test
    void countsWhatEndedInTheTimeAndWhatIsOpenAtItsEnd() {
        deals().put(
                        crm,
                        List.of(
                                deal("1", Status.WON, "1.00", "EUR", MONTH.from()),
                                deal(
                                        "2",
                                        Status.WON,
                                        "1.00",
                                        "EUR",
                                        MONTH.from().minusMillis(1)),
                                deal("3", Status.WON, "1.00", "EUR", MONTH.to()),
                                deal("4", Status.OPEN, "1.00", "EUR", MONTH.from())),
                        NOW);
        var totals = deals().totals(crm, MONTH);
        assertThat(totals.won()).isEqualTo(1);
        assertThat(totals.open()).isEqualTo(1);
        assertThat(deals().totals(crm, new Period(NOW.minusSeconds(9), NOW)).open())
                .isZero();
    }

    @Test
    void tellsWhichTheCrmHasNotSpokenOfAndForgetsThem() {
        var silent = deal("1", Status.OPEN, "1.00");
        var said = deal("2", Status.OPEN, "1.00");
        deals().put(crm, List.of(silent, said), NOW);
        deals().put(crm, List.of(said), NOW.plusSeconds(60));
        assertThat(deals().unseen(crm, NOW.plusSeconds(60), 9)).containsExactly("1");
        assertThat(deals().unseen(other, NOW.plusSeconds(60), 9)).isEmpty();
        deals().remove(other, "1");
        deals().remove(crm, "1");
        assertThat(deals().unseen(crm, NOW.plusSeconds(60), 9)).isEmpty();
        assertThat(deals().totals(crm, MONTH).open()).isEqualTo(1);
    }
}
