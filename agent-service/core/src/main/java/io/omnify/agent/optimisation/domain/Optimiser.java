package io.omnify.agent.optimisation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides one morning's budgets from what platforms reported. Pure: the same problem and chance give the same. */
public final class Optimiser {
    private final Problem problem;
    private final Beliefs beliefs;
    private final List<Room> rooms;
    private final double planned;

    private Optimiser(Problem problem, Beliefs beliefs) {
        this.problem = problem;
        this.beliefs = beliefs;
        this.planned = problem.plan().today(problem.today(), beliefs.spent(problem.plan()));
        this.rooms = new Rooms(problem, beliefs).all();
    }

    /** Empty while nothing is known that could speak for any change. */
    public static Optional<Decision> decide(Problem problem, RandomGenerator chance) {
        var beliefs = new Beliefs(problem);
        if (!beliefs.known()) return Optional.empty();
        return Optional.of(new Optimiser(problem, beliefs).decide(chance));
    }

    private Decision decide(RandomGenerator chance) {
        var allocation = new Allocation(beliefs, problem, rooms, planned);
        var chosen = allocation.chosen(chance);
        var weighed = new Weighed(problem, beliefs, rooms, allocation, chosen);
        var options = weighed.options(chance);
        boolean changes = weighed.worthChanging();
        return new Decision(
                named(changes ? chosen : weighed.present()),
                changes,
                weighed.effect(),
                options.getFirst().value(),
                spend(changes ? chosen : weighed.present()),
                planned,
                beliefs.worth(),
                options,
                arms(chosen));
    }

    private Map<String, Double> named(double[] budgets) {
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < budgets.length; i++) named.put(problem.arms().get(i).id(), budgets[i]);
        return named;
    }

    private double spend(double[] budgets) {
        double spend = 0;
        for (int i = 0; i < budgets.length; i++)
            spend += budgets[i] * rooms.get(i).delivery();
        return spend;
    }

    private List<Decision.Belief> arms(double[] chosen) {
        var arms = new ArrayList<Decision.Belief>();
        for (int i = 0; i < chosen.length; i++) {
            var arm = problem.arms().get(i);
            var response = beliefs.of(arm);
            double spend = Math.max(1e-6, chosen[i] * rooms.get(i).delivery());
            double more = spend * 0.01;
            arms.add(new Decision.Belief(
                    arm.id(),
                    response.mean(spend) / spend,
                    (response.mean(spend + more) - response.mean(spend)) / more,
                    beliefs.delay(arm.id()).complete(1),
                    rooms.get(i).most() - chosen[i] < chosen[i] * 0.005
                            ? rooms.get(i).bound().name()
                            : ""));
        }
        return arms;
    }
}
