package io.omnify.agent.optimisation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of a day's conversions has been reported at which age. Learned backwards, from how much each morning added
 * to what had been reported of the same day before; that is unbiased although the youngest days are cut off.
 */
final class ReportingDelay {
    /** What is reported later than this is not waited for. */
    static final int HORIZON = 14;

    /** Before anything is known: two thirds on the first morning, and two thirds of the rest on each later one. */
    private static final double USUAL = 0.6;

    private static final double BELIEVED_IN_ALL = 12;
    private static final double BELIEVED_OF_ARM = 25;

    private final double[] complete;

    private ReportingDelay(double[] added) {
        complete = new double[HORIZON + 1];
        complete[HORIZON] = 1;
        for (int age = HORIZON; age > 1; age--) complete[age - 1] = complete[age] * (1 - added[age]);
    }

    /** The part of a day's conversions that is reported at this age, from 0 to 1. */
    double complete(int age) {
        return complete[Math.clamp(age, 1, HORIZON)];
    }

    /** One for all arms together under the empty name, and one for each, drawn towards it. */
    static Map<String, ReportingDelay> learn(List<Observation> seen) {
        var counts = new HashMap<String, Counts>();
        var before = new HashMap<String, Observation>();
        for (var each : seen) before.put(key(each, each.age()), each);
        for (var each : seen) {
            var younger = before.get(key(each, each.age() - 1));
            if (younger == null || each.age() > HORIZON) continue;
            for (var name : List.of("", each.arm()))
                counts.computeIfAbsent(name, _ -> new Counts()).add(each.age(), younger, each);
        }
        var all = counts.getOrDefault("", new Counts()).towards(usual(), BELIEVED_IN_ALL);
        var delays = new HashMap<String, ReportingDelay>();
        delays.put("", new ReportingDelay(all));
        counts.forEach((arm, own) -> delays.putIfAbsent(arm, new ReportingDelay(own.towards(all, BELIEVED_OF_ARM))));
        return delays;
    }

    private static String key(Observation each, int age) {
        return each.arm() + ' ' + each.day() + ' ' + age;
    }

    /** How much of what is there at an age came with it, when a fixed part of the rest comes each day. */
    private static double[] usual() {
        var added = new double[HORIZON + 1];
        for (int age = 2; age <= HORIZON; age++) {
            double late = Math.pow(1 - USUAL, age - 1.0);
            added[age] = USUAL * late / (1 - late * (1 - USUAL));
        }
        return added;
    }

    /** Conversions there at an age, and how many of them came with it. */
    private static final class Counts {
        private final double[] there = new double[HORIZON + 1];
        private final double[] came = new double[HORIZON + 1];

        void add(int age, Observation younger, Observation older) {
            there[age] += Math.max(older.conversions(), younger.conversions());
            came[age] += Math.max(0, older.conversions() - younger.conversions());
        }

        double[] towards(double[] believed, double strength) {
            var added = new double[HORIZON + 1];
            for (int age = 2; age <= HORIZON; age++)
                added[age] = (came[age] + strength * believed[age]) / (there[age] + strength);
            return added;
        }
    }
}
