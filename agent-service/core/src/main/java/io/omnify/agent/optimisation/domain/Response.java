package io.omnify.agent.optimisation.domain;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is believed about an arm's returns: for every shape how likely it is, and, given the shape, the height as a gamma
 * distribution. Exact, so that nothing has to be iterated until it fits.
 */
final class Response {
    private final List<Shape> shapes;
    private final double[] likely;
    private final double[] counts;
    private final double[] exposure;

    /** @param logs of the likelihoods of the shapes, up to a constant */
    Response(List<Shape> shapes, double[] logs, double[] counts, double[] exposure) {
        this.shapes = shapes;
        this.likely = normal(logs);
        this.counts = counts;
        this.exposure = exposure;
    }

    static double[] normal(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) most = Math.max(most, log);
        double sum = 0;
        var likely = new double[logs.length];
        for (int i = 0; i < logs.length; i++) sum += likely[i] = Math.exp(logs[i] - most);
        for (int i = 0; i < logs.length; i++) likely[i] /= sum;
        return likely;
    }

    double[] likely() {
        return likely.clone();
    }

    /** What is to be expected of so much spend on a usual day. */
    double mean(double spend) {
        double sum = 0;
        for (int i = 0; i < likely.length; i++)
            if (likely[i] > 1e-6)
                sum += likely[i] * counts[i] / exposure[i] * shapes.get(i).at(spend);
        return sum;
    }

    /** One curve as it may be, more often the more likely it is. */
    Curve draw(RandomGenerator chance) {
        double left = chance.nextDouble();
        int i = 0;
        while (i < likely.length - 1 && (left -= likely[i]) > 0) i++;
        return new Curve(shapes.get(i), Gammas.draw(counts[i], exposure[i], chance));
    }

    /** A curve of returns over spend. */
    record Curve(Shape shape, double height) {
        double at(double spend) {
            return height * shape.at(spend);
        }
    }
}
