package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.domain.Arm;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Optimiser;
import io.omnify.agent.optimisation.domain.Plan;
import io.omnify.agent.optimisation.domain.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where platforms spend less than they may, making up for it must not allow them more together than people did. */
class UnderspentBudgetsTest {
    private static final LocalDate START = SyntheticMarket.START;
    private static final int DAYS = 10;
    private static final double CAP = 310;
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void stayUnderTheCapOfAllTogether() {
        var arms = NAMES.stream()
                .map(name -> new Arm(name, 100, Double.POSITIVE_INFINITY))
                .toList();
        var plan = new Plan(300, START, null, CAP);
        var problem = new Problem(START.plusDays(DAYS), arms, plan, seen(), 0.3, OptionalDouble.empty());

        var decision = Optimiser.decide(problem, new SplittableRandom(7)).orElseThrow();

        double whole = decision.budgets().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(decision.changes()).isTrue();
        assertThat(whole).isBetween(300.0, CAP + 1e-6);
        assertThat(decision.budgets().values()).allMatch(budget -> budget >= 70 && budget <= 130);
        assertThat(decision.budgets().get("a")).isGreaterThan(decision.budgets().get("c"));
    }

    private static List<Observation> seen() {
        var seen = new ArrayList<Observation>();
        for (int day = 0; day < DAYS; day++)
            for (int seenOn = day + 1; seenOn <= DAYS; seenOn++)
                for (var name : NAMES) {
                    double value = 91 * (name.equals("a") ? 5 : 2);
                    seen.add(new Observation(
                            name, START.plusDays(day), START.plusDays(seenOn), 100, 91, 182, value / 20, value));
                }
        return seen;
    }
}
