package io.omnify.trials;

import io.omnify.trials.Trial.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The optimiser on many markets, next to the best that was possible and to splitting evenly, as a table. */
public final class OptimiserTrials {
    /** A market differs when knowing it would earn at least a quarter more than splitting evenly. */
    private static final double DIFFERS = 1.25;

    private static final double OF_OPTIMUM = 0.9;
    private static final double OVER_EQUAL = 0.2;
    private static final double PACING = 0.02;

    private final Setting setting;

    OptimiserTrials(Setting setting) {
        this.setting = setting;
    }

    /** One market. */
    record Row(long seed, Result optimiser, Result equal) {
        double gain() {
            return optimiser.valueCents() / (double) equal.valueCents() - 1;
        }

        boolean differs() {
            return equal.optimumCents() >= DIFFERS * equal.valueCents();
        }
    }

    /** Arguments: markets, first seed, days, daily budget, percent a budget may change in a day. */
    public static void main(String[] args) {
        int markets = Integer.parseInt(args[0]);
        long first = Long.parseLong(args[1]);
        var setting = new Setting(
                Integer.parseInt(args[2]), Long.parseLong(args[3]) * 100, 0.9, Integer.parseInt(args[4]) / 100.0);
        var trials = new OptimiserTrials(setting);
        var rows = trials.run(first, markets);
        trials.print(rows);
        System.exit(met(rows) ? 0 : 1);
    }

    List<Row> run(long first, int markets) {
        var rows = new ArrayList<Row>();
        for (long seed = first; seed < first + markets; seed++)
            rows.add(new Row(
                    seed,
                    new Trial(seed, setting).run(Policy.optimiser(seed)),
                    new Trial(seed, setting).run(Policy.equalSplit())));
        return rows;
    }

    static boolean met(List<Row> rows) {
        var different = rows.stream().filter(Row::differs).toList();
        return median(rows, each -> each.optimiser().ofOptimum()) >= OF_OPTIMUM
                && (different.isEmpty() || median(different, Row::gain) >= OVER_EQUAL)
                && rows.stream().allMatch(each -> each.optimiser().pacing() <= PACING)
                && rows.stream().allMatch(each -> each.optimiser().crossed() == 0);
    }

    private void print(List<Row> rows) {
        say(
                "%d markets, %d days, %.2f EUR a day on %d platforms, none above %.2f, all never above %.2f, at most"
                        + " %.0f %% change a day",
                rows.size(),
                setting.days(),
                setting.daily(),
                Setting.VENDORS.size(),
                setting.cap(),
                setting.total(),
                setting.maxChange() * 100);
        say(
                "%7s %11s %11s %11s %10s %10s %8s %7s  %s",
                "market", "optimum", "optimiser", "equal", "of optimum", "over equal", "pacing", "caps", "");
        rows.forEach(OptimiserTrials::print);
        summary(rows);
    }

    private static void print(Row row) {
        say(
                "%7d %11.2f %11.2f %11.2f %9.1f%% %+9.1f%% %7.2f%% %7d  %s",
                row.seed(),
                row.optimiser().optimumCents() / 100.0,
                row.optimiser().valueCents() / 100.0,
                row.equal().valueCents() / 100.0,
                row.optimiser().ofOptimum() * 100,
                row.gain() * 100,
                row.optimiser().pacing() * 100,
                row.optimiser().crossed(),
                row.differs() ? "differs" : "");
    }

    private static void summary(List<Row> rows) {
        var different = rows.stream().filter(Row::differs).toList();
        say(
                "of the optimum: median %.1f %% (at least 90 wanted), worst %.1f %%",
                100 * median(rows, each -> each.optimiser().ofOptimum()),
                100
                        * rows.stream()
                                .mapToDouble(each -> each.optimiser().ofOptimum())
                                .min()
                                .orElse(0));
        if (!different.isEmpty())
            say(
                    "over the equal split where markets differ (%d of %d): median %+.1f %% (at least 20 wanted), worst"
                            + " %+.1f %%",
                    different.size(),
                    rows.size(),
                    100 * median(different, Row::gain),
                    100 * different.stream().mapToDouble(Row::gain).min().orElse(0));
        say(
                "over the equal split on all: median %+.1f %%, worst %+.1f %%",
                100 * median(rows, Row::gain),
                100 * rows.stream().mapToDouble(Row::gain).min().orElse(0));
        say(
                "pacing error: worst %.2f %% (at most 2 wanted); caps crossed: %d (none wanted)",
                100
                        * rows.stream()
                                .mapToDouble(each -> each.optimiser().pacing())
                                .max()
                                .orElse(0),
                rows.stream().mapToInt(each -> each.optimiser().crossed()).sum());
        say(met(rows) ? "all that is wanted is met" : "NOT all that is wanted is met");
    }

    private static double median(List<Row> rows, ToDoubleFunction<Row> part) {
        var sorted = rows.stream().mapToDouble(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void say(String text, Object... parts) {
        System.out.println(String.format(Locale.ROOT, text, parts));
    }
}
