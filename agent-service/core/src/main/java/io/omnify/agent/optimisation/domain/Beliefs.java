package io.omnify.agent.optimisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What the reports say about each arm. Clicks are many and come at once, so they show how returns diminish; conversions
 * are few and come late, so they mostly set how much a click is worth.
 */
final class Beliefs {
    /** Nothing is expected to be as it was more than four weeks ago; half of that weight is gone after twelve days. */
    private static final int REMEMBERED = 28;

    private static final double FADING = Math.pow(0.5, 1 / 12.0);
    private static final double NOISE_OF_CLICKS = 0.08;
    private static final double NOISE_OF_VALUE = 0.15;
    private static final double TRUST_IN_CLICKS = 0.8;

    private final LocalDate today;
    private final List<Observation> latest;
    private final Map<String, ReportingDelay> delays;
    private final double usual;
    private final double worth;
    private final Map<String, Response> responses;

    Beliefs(Problem problem) {
        today = problem.today();
        latest = latest(problem);
        delays = ReportingDelay.learn(problem.seen());
        usual = latest.stream().mapToDouble(Observation::spend).average().orElse(1);
        worth = sum(latest, Observation::value) / Math.max(1e-9, sum(latest, Observation::conversions));
        responses = known() ? fit(problem.arms()) : Map.of();
    }

    /** The newest word on each day of each arm. */
    private static List<Observation> latest(Problem problem) {
        var newest = new LinkedHashMap<String, Observation>();
        var since = problem.today().minusDays(REMEMBERED);
        problem.seen().stream()
                .filter(each -> each.spend() > 0 && each.day().isBefore(problem.today()))
                .filter(each -> !each.day().isBefore(since))
                .sorted(Comparator.comparing(Observation::seen))
                .forEach(each -> newest.put(each.arm() + ' ' + each.day(), each));
        return List.copyOf(newest.values());
    }

    /** Whether anything can be said at all. */
    boolean known() {
        return sum(latest, Observation::value) > 0;
    }

    Response of(Arm arm) {
        return Objects.requireNonNull(responses.get(arm.id()));
    }

    /** What was spent on each day of the plan that is remembered. */
    Collection<Double> spent(Plan plan) {
        var days = new HashMap<LocalDate, Double>();
        for (var each : latest)
            if (!each.day().isBefore(plan.first())) days.merge(each.day(), each.spend(), Double::sum);
        return days.values();
    }

    List<Observation> evidence() {
        return latest;
    }

    double complete(Observation each) {
        return delay(each.arm()).complete(each.age());
    }

    ReportingDelay delay(String arm) {
        return Objects.requireNonNull(delays.getOrDefault(arm, delays.get("")));
    }

    /** One conversion's worth: the grain in which value comes. */
    double worth() {
        return worth;
    }

    private Map<String, Response> fit(List<Arm> arms) {
        var shapes = Shape.around(usual);
        var before = shapes.stream().mapToDouble(each -> each.logPrior(usual)).toArray();
        var plain = new HashMap<String, double[]>();
        arms.forEach(arm -> plain.put(arm.id(), before));
        var byClicks = new Fit(shapes, samples(arms, Observation::clicks, _ -> 1, 1, NOISE_OF_CLICKS)).responses(plain);
        var informed = new HashMap<String, double[]>();
        byClicks.forEach((arm, response) -> informed.put(arm, mixed(response.likely(), Response.normal(before))));
        var byValue = samples(arms, Observation::value, this::complete, worth * 1.25, NOISE_OF_VALUE);
        return new Fit(shapes, byValue).responses(informed);
    }

    /** Mostly what clicks say; but where clicks get worth less the more are bought, value must be able to say so. */
    private static double[] mixed(double[] clicks, double[] before) {
        var logs = new double[clicks.length];
        for (int i = 0; i < logs.length; i++)
            logs[i] = Math.log(TRUST_IN_CLICKS * clicks[i] + (1 - TRUST_IN_CLICKS) * before[i]);
        return logs;
    }

    private Map<String, List<Sample>> samples(
            List<Arm> arms,
            ToDoubleFunction<Observation> yield,
            ToDoubleFunction<Observation> complete,
            double grain,
            double noise) {
        var rates = new HashMap<String, Double>();
        for (var arm : arms) rates.put(arm.id(), rate(arm.id(), yield, complete));
        var rhythm = new Rhythm(usual == 0 ? 1 : 40 * grain);
        for (var each : latest) rhythm.add(each.day(), yield.applyAsDouble(each), expected(each, rates, complete));
        var samples = new HashMap<String, List<Sample>>();
        arms.forEach(arm -> samples.put(arm.id(), new ArrayList<>()));
        for (var each : latest) {
            double share = complete.applyAsDouble(each) * rhythm.of(each.day());
            double spread = grain + noise * noise * expected(each, rates, complete);
            double weight = Math.pow(FADING, today.toEpochDay() - each.day().toEpochDay()) / spread;
            var own = samples.get(each.arm());
            if (own != null) own.add(new Sample(each.spend(), yield.applyAsDouble(each), share, weight));
        }
        return samples;
    }

    private static double expected(
            Observation each, Map<String, Double> rates, ToDoubleFunction<Observation> complete) {
        return rates.getOrDefault(each.arm(), 0.0) * each.spend() * complete.applyAsDouble(each);
    }

    private double rate(String arm, ToDoubleFunction<Observation> yield, ToDoubleFunction<Observation> complete) {
        var own = latest.stream().filter(each -> each.arm().equals(arm)).toList();
        double exposed = sum(own, each -> each.spend() * complete.applyAsDouble(each));
        return exposed == 0 ? 0 : sum(own, yield) / exposed;
    }

    private static double sum(List<Observation> all, ToDoubleFunction<Observation> part) {
        return all.stream().mapToDouble(part).sum();
    }
}
