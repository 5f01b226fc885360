package io.omnify.agent.optimisation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Thompson sampling over whole response curves: each draw is a world that may be, each is given its best budgets, and
 * the mean of these is set. Money goes where it earns, and a little where it may earn, in the measure of the doubt.
 */
final class Allocation {
    static final int WORLDS = 60;

    private final Beliefs beliefs;
    private final List<Arm> arms;
    private final List<Room> rooms;
    private final Spread spread;

    Allocation(Beliefs beliefs, Problem problem, List<Room> rooms, double total) {
        this.beliefs = beliefs;
        this.arms = problem.arms();
        this.rooms = rooms;
        this.spread = new Spread(rooms, total, problem.plan().cap());
    }

    double[] surest() {
        return spread.best(arms.stream()
                .map(arm -> (DoubleUnaryOperator) beliefs.of(arm)::mean)
                .toList());
    }

    /** Within all rooms, for each draw is, and rooms have no holes. */
    double[] chosen(RandomGenerator chance) {
        var mean = new double[arms.size()];
        for (int world = 0; world < WORLDS; world++) {
            var best = spread.best(world(chance));
            for (int i = 0; i < mean.length; i++) mean[i] += best[i] / WORLDS;
        }
        return mean;
    }

    private List<DoubleUnaryOperator> world(RandomGenerator chance) {
        var curves = new ArrayList<DoubleUnaryOperator>();
        for (var arm : arms) curves.add(beliefs.of(arm).draw(chance)::at);
        return curves;
    }

    /** What each of many worlds would bring for each of the given budgets: one row per world. */
    double[][] outcomes(List<double[]> budgets, int worlds, RandomGenerator chance) {
        var outcomes = new double[budgets.size()][worlds];
        for (int world = 0; world < worlds; world++) {
            var curves = world(chance);
            for (int option = 0; option < budgets.size(); option++)
                outcomes[option][world] = value(curves, budgets.get(option));
        }
        return outcomes;
    }

    private double value(List<DoubleUnaryOperator> curves, double[] budgets) {
        double value = 0;
        for (int i = 0; i < budgets.length; i++)
            value += curves.get(i).applyAsDouble(budgets[i] * rooms.get(i).delivery());
        return value;
    }
}
