package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.domain.Arm;
import io.omnify.agent.optimisation.domain.Decision;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Optimiser;
import io.omnify.agent.optimisation.domain.Option;
import io.omnify.agent.optimisation.domain.Plan;
import io.omnify.agent.optimisation.domain.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimiserTest {
    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final LocalDate TODAY = SyntheticMarket.START.plusDays(10);

    private final List<Observation> seen = new ArrayList<>();
    private OptionalDouble floor = OptionalDouble.empty();
    private double totalCap = NO_CAP;
    private double daily = 300;

    /** Ten days on which each unit of money brought these returns, all reported. */
    private void history(Map<String, Double> returns, double budget) {
        returns.forEach((arm, roas) -> {
            for (int day = 0; day < 10; day++)
                for (int seenOn = day + 1; seenOn <= 10; seenOn++) seen.add(row(arm, day, seenOn, budget, roas));
        });
    }

    private static Observation row(String arm, int day, int seenOn, double budget, double roas) {
        var start = SyntheticMarket.START;
        double value = budget * roas;
        return new Observation(
                arm, start.plusDays(day), start.plusDays(seenOn), budget, budget, budget * 2, value / 20, value);
    }

    private Decision decide(Map<String, Double> caps, double... budgets) {
        var arms = new ArrayList<Arm>();
        int i = 0;
        for (var cap : caps.entrySet()) arms.add(new Arm(cap.getKey(), budgets[i++], cap.getValue()));
        var plan = new Plan(daily, SyntheticMarket.START, null, totalCap);
        var problem = new Problem(TODAY, arms, plan, seen, 0.3, floor);
        return Optimiser.decide(problem, new SplittableRandom(7)).orElseThrow();
    }

    private static Map<String, Double> caps(double a, double b, double c) {
        var caps = new LinkedHashMap<String, Double>();
        caps.put("a", a);
        caps.put("b", b);
        caps.put("c", c);
        return caps;
    }

    @Test
    void movesMoneyToWhereItEarnsAndNoFurtherThanAllowed() {
        history(Map.of("a", 5.0, "b", 2.0, "c", 1.0), 100);

        var decision = decide(caps(NO_CAP, NO_CAP, NO_CAP), 100, 100, 100);

        assertThat(decision.budgets().get("a")).isBetween(120.0, 130.0001);
        assertThat(decision.budgets().get("c")).isBetween(69.9999, 80.0);
        assertThat(decision.effect().mean()).isPositive();
        assertThat(decision.effect().low()).isLessThan(decision.effect().mean());
        assertThat(decision.effect().high()).isGreaterThan(decision.effect().mean());
    }

    @Test
    void decidesTheSameForTheSameChance() {
        history(Map.of("a", 5.0, "b", 2.0, "c", 1.0), 100);

        assertThat(decide(caps(NO_CAP, NO_CAP, NO_CAP), 100, 100, 100))
                .isEqualTo(decide(caps(NO_CAP, NO_CAP, NO_CAP), 100, 100, 100));
    }

    @Test
    void neverCrossesACapAndHoldsANewOneAtOnce() {
        history(Map.of("a", 5.0, "b", 2.0, "c", 1.0), 100);

        var decision = decide(caps(105, 40, NO_CAP), 100, 100, 100);

        assertThat(decision.budgets().get("a")).isLessThanOrEqualTo(105);
        assertThat(decision.budgets().get("b")).isLessThanOrEqualTo(40);
        assertThat(decision.arms().getFirst().bound()).isEqualTo("CAP");
    }

    @Test
    void neverCrossesTheCapOfAllTogether() {
        history(Map.of("a", 5.0, "b", 2.0, "c", 1.0), 100);
        totalCap = 150;

        var decision = decide(caps(NO_CAP, NO_CAP, NO_CAP), 100, 100, 100);

        assertThat(decision.changes()).isTrue();
        assertThat(sum(decision)).isLessThanOrEqualTo(150.0001);
    }

    @Test
    void leavesRoomBelowACapForAPlatformThatOverspends() {
        for (int day = 0; day < 10; day++)
            for (int seenOn = day + 1; seenOn <= 10; seenOn++) {
                var row = row("a", day, seenOn, 100, 5);
                seen.add(new Observation(
                        "a", row.day(), row.seen(), 100, 110, row.clicks(), row.conversions(), row.value()));
                seen.add(row("b", day, seenOn, 100, 1));
                seen.add(row("c", day, seenOn, 100, 1));
            }

        var decision = decide(caps(121, NO_CAP, NO_CAP), 100, 100, 100);

        assertThat(decision.budgets().get("a") * 1.1).isBetween(115.0, 121.0001);
    }

    @Test
    void leavesMoneyUnspentThatWouldNotBringBackTheFloor() {
        history(Map.of("a", 3.0, "b", 2.8, "c", 0.5), 100);
        floor = OptionalDouble.of(1);

        var decision = decide(caps(110, 110, NO_CAP), 100, 100, 100);

        assertThat(decision.budgets().get("c")).isCloseTo(70, org.assertj.core.data.Offset.offset(0.01));
        assertThat(decision.spend()).isLessThan(decision.planned() - 5);
        assertThat(decision.arms().getLast().bound()).isEqualTo("RETURN_ON_SPEND");
    }

    @Test
    void makesUpForWhatWasNotSpent() {
        history(Map.of("a", 3.0, "b", 3.0, "c", 3.0), 98);

        var decision = decide(caps(NO_CAP, NO_CAP, NO_CAP), 98, 98, 98);

        assertThat(decision.planned()).isBetween(305.0, 330.0);
        assertThat(decision.spend()).isCloseTo(decision.planned(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void tellsWhyTheOthersWereNotTaken() {
        history(Map.of("a", 5.0, "b", 2.0, "c", 1.0), 100);

        var options = decide(caps(NO_CAP, NO_CAP, NO_CAP), 100, 100, 100).options();

        assertThat(options).extracting(Option::kind).contains(Option.Kind.values());
        assertThat(options.getFirst().verdict()).isEqualTo(Option.Verdict.TAKEN);
        assertThat(options).filteredOn(each -> each.kind() == Option.Kind.KEEP).allSatisfy(keep -> {
            assertThat(keep.verdict()).isEqualTo(Option.Verdict.EARNS_LESS);
            assertThat(keep.against().mean()).isNegative();
        });
        assertThat(options)
                .filteredOn(each -> each.kind() == Option.Kind.BY_RETURN)
                .allSatisfy(naive -> assertThat(naive.verdict()).isEqualTo(Option.Verdict.OUTSIDE_LIMITS));
    }

    @Test
    void doesNotTakeALateReporterForABadOne() {
        for (int day = 0; day < 10; day++)
            for (int seenOn = day + 1; seenOn <= 10; seenOn++) {
                double told = Math.min(1, 0.2 * (seenOn - day));
                seen.add(row("a", day, seenOn, 100, 3 * told));
                seen.add(row("b", day, seenOn, 100, 3));
            }
        daily = 200;
        var both = new LinkedHashMap<String, Double>();
        both.put("a", NO_CAP);
        both.put("b", NO_CAP);

        var decision = decide(both, 100, 100);

        assertThat(decision.budgets().get("a")).isBetween(88.0, 112.0);
        assertThat(decision.arms().getFirst().reported()).isLessThan(0.4);
        assertThat(decision.arms().getLast().reported()).isGreaterThan(0.9);
    }

    @Test
    void saysNothingBeforeAnythingIsKnown() {
        var problem = new Problem(
                TODAY,
                List.of(new Arm("a", 10, NO_CAP)),
                new Plan(10, SyntheticMarket.START, null, NO_CAP),
                List.of(),
                0.3,
                OptionalDouble.empty());

        assertThat(Optimiser.decide(problem, new SplittableRandom(7))).isEmpty();
    }

    private static double sum(Decision decision) {
        return decision.budgets().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
