package io.omnify.agent.optimisation.domain;

import io.omnify.agent.optimisation.domain.Option.Kind;
import io.omnify.agent.optimisation.domain.Option.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The chosen budgets beside the others that could have been set, each judged in the same worlds. */
final class Weighed {
    private static final int WORLDS = 400;
    /** Platforms learn anew when a budget moves, so it is left alone for less. */
    private static final double TOO_LITTLE = 0.02;

    private final Problem problem;
    private final Beliefs beliefs;
    private final List<Room> rooms;
    private final Allocation allocation;
    private final Map<Kind, double[]> budgets = new LinkedHashMap<>();
    private Estimate effect = new Estimate(0, 0, 0);

    Weighed(Problem problem, Beliefs beliefs, List<Room> rooms, Allocation allocation, double[] chosen) {
        this.problem = problem;
        this.beliefs = beliefs;
        this.rooms = rooms;
        this.allocation = allocation;
        budgets.put(Kind.CHOSEN, chosen);
        budgets.put(Kind.KEEP, present());
        budgets.put(Kind.SUREST, allocation.surest());
        budgets.put(Kind.EQUAL, equal(Arrays.stream(chosen).sum()));
        budgets.put(Kind.BY_RETURN, byReturn(Arrays.stream(chosen).sum()));
    }

    double[] present() {
        return problem.arms().stream().mapToDouble(Arm::budget).toArray();
    }

    private double[] equal(double total) {
        var equal = new double[problem.arms().size()];
        Arrays.fill(equal, total / equal.length);
        return equal;
    }

    private double[] byReturn(double total) {
        var returns = problem.arms().stream()
                .mapToDouble(arm -> beliefs.of(arm).mean(arm.budget()) / Math.max(1e-6, arm.budget()))
                .toArray();
        double sum = Arrays.stream(returns).sum();
        return Arrays.stream(returns).map(each -> total * each / sum).toArray();
    }

    /** Whether any budget moves by more than platforms are disturbed for, or has to. */
    boolean worthChanging() {
        var chosen = chosen();
        var present = present();
        for (int i = 0; i < chosen.length; i++) {
            if (Math.abs(chosen[i] - present[i]) > TOO_LITTLE * present[i]) return true;
            if (present[i] > rooms.get(i).most()) return true;
        }
        return Arrays.stream(present).sum() > problem.plan().cap();
    }

    private double[] chosen() {
        return Objects.requireNonNull(budgets.get(Kind.CHOSEN));
    }

    Estimate effect() {
        return effect;
    }

    List<Option> options(RandomGenerator chance) {
        var outcomes = allocation.outcomes(List.copyOf(budgets.values()), WORLDS, chance);
        var options = new ArrayList<Option>();
        for (var kind : budgets.keySet()) {
            int i = options.size();
            var against = Estimate.of(difference(outcomes[i], outcomes[0]));
            var own = Objects.requireNonNull(budgets.get(kind));
            options.add(new Option(kind, named(own), Estimate.of(outcomes[i]), against, verdict(kind, own, against)));
            if (kind == Kind.KEEP) effect = Estimate.of(difference(outcomes[0], outcomes[i]));
        }
        return options;
    }

    private Verdict verdict(Kind kind, double[] own, Estimate against) {
        if (kind == Kind.CHOSEN) return Verdict.TAKEN;
        for (int i = 0; i < own.length; i++) {
            var room = rooms.get(i);
            if (own[i] < room.least() * 0.999 || own[i] > room.most() * 1.001) return Verdict.OUTSIDE_LIMITS;
        }
        if (Arrays.stream(own).sum() > problem.plan().cap() * 1.0001) return Verdict.OUTSIDE_LIMITS;
        return against.mean() < 0 ? Verdict.EARNS_LESS : Verdict.TEACHES_LESS;
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = new double[one.length];
        for (int i = 0; i < difference.length; i++) difference[i] = one[i] - other[i];
        return difference;
    }

    private Map<String, Double> named(double[] own) {
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < own.length; i++) named.put(problem.arms().get(i).id(), own[i]);
        return named;
    }
}
