package io.omnify.agent.optimisation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits all arms at once: an arm of which little is known is believed to be like the others (shrinkage), one of which
 * much is known is believed to be as it shows.
 */
final class Fit {
    /** Arms are thought to differ by about 70 percent among each other. */
    private static final double ALIKE = 2;

    private final List<Shape> shapes;
    private final Map<String, List<Sample>> samples;
    private final double[] common;

    Fit(List<Shape> shapes, Map<String, List<Sample>> samples) {
        this.shapes = shapes;
        this.samples = samples;
        this.common = new double[shapes.size()];
        var all = samples.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < common.length; i++)
            common[i] = Math.max(1e-12, Sample.events(all)) / Sample.exposure(all, shapes.get(i));
    }

    /** @param priors for each arm what is believed of the shapes without these samples, as logarithms */
    Map<String, Response> responses(Map<String, double[]> priors) {
        var responses = new HashMap<String, Response>();
        samples.forEach((arm, own) -> responses.put(arm, response(own, priors.getOrDefault(arm, new double[0]))));
        return responses;
    }

    private Response response(List<Sample> own, double[] prior) {
        int size = shapes.size();
        var logs = new double[size];
        var counts = new double[size];
        var exposure = new double[size];
        for (int i = 0; i < size; i++) {
            double believed = ALIKE / common[i];
            counts[i] = ALIKE + Sample.events(own);
            exposure[i] = believed + Sample.exposure(own, shapes.get(i));
            logs[i] = prior[i]
                    + Sample.log(own, shapes.get(i))
                    + ALIKE * Math.log(believed)
                    - counts[i] * Math.log(exposure[i]);
        }
        return new Response(shapes, logs, counts, exposure);
    }
}
