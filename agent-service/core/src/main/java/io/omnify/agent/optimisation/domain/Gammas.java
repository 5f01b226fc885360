package io.omnify.agent.optimisation.domain;

import java.util.random.RandomGenerator;

/** The gamma function and the gamma distribution, which the JDK lacks. */
final class Gammas {
    private Gammas() {}

    /** Stirling's series, moved up to where it is exact to ten digits. */
    static double log(double x) {
        double shift = 0;
        double at = x;
        while (at < 8) shift -= Math.log(at++);
        double square = 1 / (at * at);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / at;
        return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
    }

    /** Marsaglia's and Tsang's way; the mean is shape / rate. */
    static double draw(double shape, double rate, RandomGenerator chance) {
        if (shape < 1) return draw(shape + 1, rate, chance) * Math.pow(chance.nextDouble(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v / rate;
        }
    }
}
