package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small market of another make than the optimiser's beliefs: Hill curves, late reports, weekdays, wear and noise. */
final class SyntheticMarket {
    static final LocalDate START = LocalDate.parse("2026-03-02");

    private final Random chance;
    private final LinkedHashMap<String, Truth> arms = new LinkedHashMap<>();
    private final List<Event> conversions = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final boolean worn;

    /** @param lateDays of the reports in the mean */
    private record Truth(double height, double half, double clickPrice, double worth, double lateDays) {
        double value(double spend) {
            return height * half * spend / (half + spend);
        }
    }

    private record Event(String arm, LocalDate day, int age, double value) {}

    private record Day(String arm, LocalDate day, double budget, double spend, double clicks) {}

    SyntheticMarket(long seed, List<String> names, boolean worn) {
        chance = new Random(seed);
        this.worn = worn;
        for (var name : names)
            arms.put(
                    name,
                    new Truth(
                            3 * Math.exp(0.6 * chance.nextGaussian()),
                            250 * Math.exp(0.6 * chance.nextGaussian()),
                            0.5 * Math.exp(0.4 * chance.nextGaussian()),
                            25 * Math.exp(0.2 * chance.nextGaussian()),
                            0.6 + 2 * chance.nextDouble()));
    }

    List<String> names() {
        return List.copyOf(arms.keySet());
    }

    /** One day passes with these budgets; what it was worth in truth. */
    double pass(LocalDate day, Map<String, Double> budgets) {
        double worth = 0;
        for (var name : arms.keySet()) worth += pass(day, name, budgets.getOrDefault(name, 0.0));
        return worth;
    }

    private double pass(LocalDate day, String name, double budget) {
        var truth = arms.get(name);
        double spend = budget * (0.93 + 0.05 * chance.nextDouble());
        double mood = Math.exp(0.08 * chance.nextGaussian())
                * wear(name, truth)
                * (day.getDayOfWeek().getValue() > 5 ? 0.8 : 1.08);
        double value = truth.value(spend) * mood;
        days.add(new Day(
                name, day, budget, spend, poisson(truth.value(spend) * mood / truth.height() / truth.clickPrice())));
        long count = poisson(value / truth.worth());
        double sum = 0;
        for (long i = 0; i < count; i++) {
            double each = truth.worth() * Math.exp(0.4 * chance.nextGaussian() - 0.08);
            int late = (int) (-truth.lateDays() * Math.log(1 - chance.nextDouble()) + 0.3);
            conversions.add(new Event(name, day, 1 + late, each));
            sum += each;
        }
        return sum;
    }

    private double wear(String name, Truth truth) {
        if (!worn) return 1;
        double spent = days.stream()
                .filter(each -> each.arm().equals(name))
                .mapToDouble(Day::spend)
                .sum();
        return 1 / (1 + spent / (12 * truth.half()));
    }

    private long poisson(double mean) {
        if (mean > 60) return Math.round(Math.max(0, mean + Math.sqrt(mean) * chance.nextGaussian()));
        double limit = Math.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        for (; product > limit; count++) product *= chance.nextDouble();
        return count;
    }

    /** What platforms say on a morning of all days before it. */
    List<Observation> reported(LocalDate morning) {
        var rows = new ArrayList<Observation>();
        for (var day : days) {
            int age = (int) (morning.toEpochDay() - day.day().toEpochDay());
            var known = conversions.stream()
                    .filter(each -> each.arm().equals(day.arm()) && each.day().equals(day.day()) && each.age() <= age)
                    .toList();
            rows.add(new Observation(
                    day.arm(),
                    day.day(),
                    morning,
                    day.budget(),
                    day.spend(),
                    day.clicks(),
                    known.size(),
                    known.stream().mapToDouble(Event::value).sum()));
        }
        return rows;
    }

    /** What the best steady budgets would bring in the mean on so many days, by trying all in steps. */
    double optimum(double total, int days) {
        var truths = List.copyOf(arms.values());
        var spent = new double[truths.size()];
        var given = new double[truths.size()];
        int bits = 400;
        double value = 0;
        for (int i = 0; i < bits * days; i++) {
            int best = 0;
            for (int k = 1; k < given.length; k++)
                if (gain(truths.get(k), given[k], total / bits, 1)
                        > gain(truths.get(best), given[best], total / bits, 1)) best = k;
            given[best] += total / bits;
            if (i % bits == bits - 1) {
                for (int k = 0; k < given.length; k++) {
                    double wear = worn ? 1 / (1 + spent[k] / (12 * truths.get(k).half())) : 1;
                    value += truths.get(k).value(given[k]) * wear;
                    spent[k] += given[k];
                }
                Arrays.fill(given, 0);
            }
        }
        return value;
    }

    private static double gain(Truth truth, double given, double bit, double wear) {
        return wear * (truth.value(given + bit) - truth.value(given));
    }
}
