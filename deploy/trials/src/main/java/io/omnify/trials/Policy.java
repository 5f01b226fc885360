package io.omnify.trials;

import io.omnify.agent.optimisation.domain.Decision;
import io.omnify.agent.optimisation.domain.Optimiser;
import io.omnify.agent.optimisation.domain.Problem;
import java.util.Map;
import java.util.SplittableRandom;

/** Something that sets budgets on a morning and knows nothing but what the platforms reported. */
@FunctionalInterface
public interface Policy {
    /** The budgets by arm; empty to leave them as they are. */
    Map<String, Double> decide(Problem problem);

    /** What is shipped. */
    static Policy optimiser(long seed) {
        return problem -> Optimiser.decide(
                        problem,
                        new SplittableRandom(seed * 1_000 + problem.today().toEpochDay()))
                .filter(Decision::changes)
                .map(Decision::budgets)
                .orElse(Map.of());
    }

    /** To each the same, for ever. */
    static Policy equalSplit() {
        return _ -> Map.of();
    }
}
