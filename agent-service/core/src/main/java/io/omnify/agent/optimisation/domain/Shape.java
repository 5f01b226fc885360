package io.omnify.agent.optimisation.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How returns diminish, whatever their height: a family that holds saturation ({@code bend} -1, the Michaelis-Menten
 * or first Hill curve), logarithmic growth (0) and power curves (above 0). Its slope at nothing is one.
 *
 * @param half the spend around which returns begin to diminish
 */
record Shape(double half, double bend) {
    private static final double[] HALVES = {0.08, 0.16, 0.32, 0.64, 1.3, 2.6, 5.2, 12};
    private static final double[] BENDS = {-1, 0, 0.5};
    /** Before anything is known: returns diminish around the usual spend, give or take a factor three. */
    private static final double SPREAD = 1.2;

    /** All shapes that are thought possible where an arm usually spends so much. */
    static List<Shape> around(double usual) {
        return Stream.of(0, 1, 2)
                .flatMap(bend -> Arrays.stream(HALVES).mapToObj(half -> new Shape(half * usual, BENDS[bend])))
                .toList();
    }

    double logPrior(double usual) {
        double z = Math.log(half / usual) / SPREAD;
        return -z * z / 2;
    }

    double at(double spend) {
        double x = Math.log1p(spend / half);
        return bend == 0 ? half * x : half * Math.expm1(bend * x) / bend;
    }
}
