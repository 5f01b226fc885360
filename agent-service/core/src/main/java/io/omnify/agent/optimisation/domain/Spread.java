package io.omnify.agent.optimisation.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Gives each next bit of money to the arm where it earns most: the optimum, because returns only ever diminish. */
final class Spread {
    private static final int BITS = 240;

    private final List<Room> rooms;
    private final double total;
    private final double cap;

    /**
     * @param total in money that is really spent, as the rooms' budgets times their delivery
     * @param cap what all budgets together may come to, whatever of them is spent
     */
    Spread(List<Room> rooms, double total, double cap) {
        this.rooms = rooms;
        this.total = total;
        this.cap = cap;
    }

    /** The budgets: within all rooms, together spending the total or as near as the rooms allow. */
    double[] best(List<? extends DoubleUnaryOperator> curves) {
        int size = rooms.size();
        var spend = new double[size];
        var gain = new double[size];
        double left = total;
        for (int i = 0; i < size; i++)
            left -= spend[i] = rooms.get(i).least() * rooms.get(i).delivery();
        double bit = left / BITS;
        for (int i = 0; i < size; i++) gain[i] = gain(curves.get(i), spend[i], bit);
        for (int given = 0; given < 2 * BITS && left > bit * 1e-9 && bit > 0; given++) {
            int best = best(spend, gain);
            if (best < 0) break;
            double more = Math.min(Math.min(bit, left), most(best) - spend[best]);
            spend[best] += more;
            left -= more;
            gain[best] = gain(curves.get(best), spend[best], bit);
        }
        for (int i = 0; i < size; i++) spend[i] /= rooms.get(i).delivery();
        return allowed(spend);
    }

    /** Platforms that spend less than they may would be allowed more than everybody together: each gives up alike. */
    private double[] allowed(double[] budgets) {
        double whole = Arrays.stream(budgets).sum();
        if (whole <= cap) return budgets;
        double least = rooms.stream().mapToDouble(Room::least).sum();
        double part = Math.max(0, cap - least) / (whole - least);
        for (int i = 0; i < budgets.length; i++)
            budgets[i] =
                    rooms.get(i).least() + part * (budgets[i] - rooms.get(i).least());
        return budgets;
    }

    private static double gain(DoubleUnaryOperator curve, double spend, double bit) {
        return curve.applyAsDouble(spend + bit) - curve.applyAsDouble(spend);
    }

    private double most(int i) {
        return rooms.get(i).most() * rooms.get(i).delivery();
    }

    private int best(double[] spend, double[] gain) {
        int best = -1;
        for (int i = 0; i < spend.length; i++)
            if (most(i) - spend[i] > 1e-9 && (best < 0 || gain[i] > gain[best])) best = i;
        return best;
    }
}
