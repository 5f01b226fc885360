package io.omnify.agent.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Hold.Answer;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.domain.Scope.Kind;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link Reservations} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class ReservationsContract {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final int MANY = 64;

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID().toString().substring(0, 8));
    private final Scope agent = new Scope(Kind.AGENT, "planner", YearMonth.of(2026, 1), Money.usd(100));
    private final Scope all = new Scope(Kind.ORGANISATION, acme.value(), YearMonth.of(2026, 1), Money.usd(130));

    protected abstract Reservations reservations();

    private Hold hold(String key, long most, boolean once, Scope... scopes) {
        return new Hold(acme, key, "exec_" + key, Money.usd(most), List.of(scopes), once);
    }

    private boolean taken(Hold hold) {
        return reservations().reserve(hold, NOW) instanceof Answer.Taken;
    }

    private long committed(Scope scope) {
        return reservations().committed(acme, scope).micros();
    }

    @Test
    void setsAsideAndSettlesWhatItReallyCost() {
        var hold = hold("a", 60, false, agent, all);
        assertThat(taken(hold)).isTrue();
        assertThat(committed(agent)).isEqualTo(60);
        reservations().settle(hold, Money.usd(10));
        reservations().settle(hold, Money.usd(10));
        assertThat(committed(agent)).isEqualTo(10);
        assertThat(committed(all)).isEqualTo(10);
    }

    @Test
    void refusesInAllScopesWhatOneHasNoRoomFor() {
        assertThat(taken(hold("a", 90, false, all))).isTrue();
        assertThat(reservations().reserve(hold("b", 60, false, agent, all), NOW))
                .isEqualTo(new Answer.Refused(all, Money.usd(40)));
        assertThat(committed(agent)).isZero();
        assertThat(committed(all)).isEqualTo(90);
    }

    @Test
    void whatHappensOnceIsSetAsideOnce() {
        var hold = hold("a", 60, true, agent);
        assertThat(taken(hold)).isTrue();
        assertThat(taken(hold)).isTrue();
        assertThat(committed(agent)).isEqualTo(60);
        reservations().settle(hold, Money.usd(60));
        assertThat(taken(hold)).isTrue();
        reservations().settle(hold, Money.usd(60));
        assertThat(committed(agent)).isEqualTo(60);
    }

    @Test
    void whatHappensOnceIsGivenBackAsItWasSetAside() {
        assertThat(taken(hold("a", 60, true, agent))).isTrue();
        var again = hold("a", 90, true, agent);
        assertThat(taken(again)).isTrue();
        assertThat(committed(agent)).isEqualTo(60);
        reservations().settle(again, Money.usd(0));
        assertThat(committed(agent)).isZero();
    }

    @Test
    void aTryThatNobodySawTheEndOfCountsInFull() {
        assertThat(taken(hold("a", 40, false, agent))).isTrue();
        var again = hold("a", 40, false, agent);
        assertThat(taken(again)).isTrue();
        assertThat(committed(agent)).isEqualTo(80);
        reservations().settle(again, Money.usd(1));
        assertThat(committed(agent)).isEqualTo(41);
    }

    @Test
    void tellsWhatIsStillOpenAndOld() {
        var hold = hold("a", 60, false, agent);
        assertThat(taken(hold)).isTrue();
        assertThat(open(NOW)).isEmpty();
        assertThat(open(NOW.plusSeconds(1))).singleElement().satisfies(found -> {
            assertThat(found.execution()).isEqualTo("exec_a");
            reservations().settle(found, found.most());
        });
        assertThat(open(NOW.plusSeconds(1))).isEmpty();
        assertThat(committed(agent)).isEqualTo(60);
    }

    @Test
    void tellsWhetherSomethingMayComeBack() {
        assertThat(reservations().isAnyOpen(acme, agent)).isFalse();
        var hold = hold("a", 60, false, agent);
        assertThat(taken(hold)).isTrue();
        assertThat(reservations().isAnyOpen(acme, agent)).isTrue();
        assertThat(reservations().isAnyOpen(acme, all)).isFalse();
        assertThat(reservations().isAnyOpen(new OrgId(acme.value() + "x"), agent))
                .isFalse();
        reservations().settle(hold, Money.usd(10));
        assertThat(reservations().isAnyOpen(acme, agent)).isFalse();
    }

    @Test
    void theOldestOpenOneComesFirst() {
        reservations().reserve(hold("late", 10, false, agent), NOW.plusSeconds(9));
        reservations().reserve(hold("early", 10, false, agent), NOW);
        assertThat(open(NOW.plusSeconds(60))).extracting(Hold::key).containsExactly("early", "late");
    }

    private List<Hold> open(Instant before) {
        return reservations().open(before, 200).stream()
                .filter(each -> each.org().equals(acme))
                .toList();
    }

    @Test
    void hidesItFromOtherOrganisations() {
        assertThat(taken(hold("a", 100, false, agent))).isTrue();
        var other = new OrgId(acme.value() + "x");
        assertThat(reservations().committed(other, agent).micros()).isZero();
        var theirs = new Hold(other, "a", "exec_a", Money.usd(100), List.of(agent), false);
        assertThat(reservations().reserve(theirs, NOW)).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void ofManyAtOnceOnlyAsManyAsThereIsMoneyForAreTaken() throws Exception {
        assertThat(atOnce(100)).isEqualTo(1);
        assertThat(committed(agent)).isEqualTo(100);
    }

    @Test
    void neverPassesALimitWhateverIsAskedForAtOnce() throws Exception {
        assertThat(atOnce(7)).isEqualTo(14);
        assertThat(committed(agent)).isEqualTo(98);
        assertThat(committed(all)).isEqualTo(98);
    }

    private long atOnce(long most) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < MANY; i++) {
                var hold = hold("k" + i, most, false, agent, all);
                tries.add(() -> {
                    go.await();
                    return taken(hold);
                });
            }
            var asked = tries.stream().map(threads::submit).toList();
            go.countDown();
            var taken = 0;
            for (var each : asked) if (each.get()) taken++;
            return taken;
        }
    }

    @Test
    void whatWasSettledLongAgoIsForgottenAndStaysSpent() {
        var old = hold("old", 40, true, agent, all);
        assertThat(taken(old)).isTrue();
        reservations().settle(old, Money.usd(30));
        reservations().forget(NOW);
        assertThat(taken(old)).isTrue();
        assertThat(committed(agent)).as("known: nothing is set aside again").isEqualTo(30);
        reservations().forget(Instant.parse("2126-01-01T00:00:00Z"));
        assertThat(committed(agent)).isEqualTo(30);
        assertThat(committed(all)).isEqualTo(30);
        assertThat(taken(old)).isTrue();
        assertThat(committed(agent)).as("set aside anew").isEqualTo(70);
    }
}
