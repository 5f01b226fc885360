package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.DealBook.Act;
import io.omnify.agent.clients.port.DealBook.Filter;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static Deal deal(String id, String contact, String stage, Status status, Instant created) {
        return new Deal(id, "Deal", contact, "pip_1", stage, status, Money.of("1.00", "EUR"), created, created);
    }

    private List<String> listed(Filter filter, Optional<Place> after, int limit) {
        return deals().list(crm, filter, after, limit).stream()
                .map(each -> each.deal().id())
                .toList();
    }

    @Test
    void listsThoseThatFitCreatedLastFirst() {
        var first = deal("1", "con_1", "sta_1", Status.OPEN, NOW);
        var second = deal("2", "con_1", "sta_2", Status.WON, NOW.plusSeconds(1));
        var third = deal("3", "con_2", "sta_1", Status.OPEN, NOW.plusSeconds(1));
        deals().put(crm, List.of(second, first, third), NOW.plusSeconds(5));
        deals().put(other, List.of(deal("9", "con_1", "sta_1", Status.OPEN, NOW)), NOW);
        assertThat(listed(ALL, Optional.empty(), 9)).containsExactly("3", "2", "1");
        assertThat(listed(of("con_1", null, null), Optional.empty(), 9)).containsExactly("2", "1");
        assertThat(listed(of(null, "sta_1", null), Optional.empty(), 9)).containsExactly("3", "1");
        assertThat(listed(of(null, null, Status.WON), Optional.empty(), 9)).containsExactly("2");
        assertThat(listed(
                        new Filter(Optional.empty(), Optional.of("pip_2"), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        9))
                .isEmpty();
        var page = deals().list(crm, ALL, Optional.empty(), 2);
        assertThat(page).extracting(DealBook.Known::seenAt).containsOnly(NOW.plusSeconds(5));
        assertThat(listed(ALL, Optional.of(page.getLast().place()), 2)).containsExactly("1");
    }

    private static final Filter ALL = of(null, null, null);

    private static Filter of(@Nullable String contact, @Nullable String stage, @Nullable Status status) {
        return new Filter(
                Optional.ofNullable(contact),
                Optional.empty(),
                Optional.ofNullable(stage),
                Optional.ofNullable(status));
    }

    @Test
    void keepsWhatAPersonMadeOfOne() {
        var deal = deal("1", "con_1", "sta_1", Status.OPEN, NOW);
        deals().record(crm, deal, NOW, Act.CREATED);
        assertThat(deals().find(crm, "1")).contains(new DealBook.Known(deal, NOW));
        assertThat(deals().find(other, "1")).isEmpty();
        var moved = deal("1", "con_1", "sta_2", Status.WON, NOW);
        deals().record(crm, moved, NOW.plusSeconds(1), Act.CHANGED);
        assertThat(deals().find(crm, "1")).contains(new DealBook.Known(moved, NOW.plusSeconds(1)));
        assertThat(deals().put(crm, List.of(moved), NOW.plusSeconds(2)))
                .as("known already")
                .isZero();
    }
}
