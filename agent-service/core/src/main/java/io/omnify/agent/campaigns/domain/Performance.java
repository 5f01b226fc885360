package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign did, added up.
 *
 * @param rows by what was asked for, in the order of days and then platforms
 * @param asOf when the newest of it was said; null when there is nothing
 */
public record Performance(
        List<Row> rows,
        Figures totals,
        Pacing pacing,
        @Nullable Instant asOf) {
    /** What rows may be kept apart by. */
    public enum By {
        DAY,
        PLATFORM
    }

    /** Some of it. */
    public record Row(@Nullable LocalDate day, @Nullable Platform platform, Figures figures) {}

    /** What was measured; money in millionths of the campaign's currency. */
    public record Figures(long impressions, long clicks, long spend, BigDecimal conversions, long revenue) {
        public static final Figures NONE = new Figures(0, 0, 0, BigDecimal.ZERO, 0);

        public Figures plus(DailyMetrics day) {
            return new Figures(
                    impressions + day.impressions(),
                    clicks + day.clicks(),
                    Math.addExact(spend, day.spend().micros()),
                    conversions.add(day.conversions()),
                    Math.addExact(revenue, day.revenue().micros()));
        }
    }

    public Performance {
        rows = List.copyOf(rows);
    }

    private record Key(@Nullable LocalDate day, @Nullable Platform platform) {}

    public static Performance of(List<PlatformDay> days, Set<By> by, Pacing pacing) {
        var sums = new LinkedHashMap<Key, Figures>();
        var totals = Figures.NONE;
        for (var each : days) {
            sums.merge(key(each, by), Figures.NONE.plus(each.metrics()), (sum, _) -> sum.plus(each.metrics()));
            totals = totals.plus(each.metrics());
        }
        var asOf = days.stream().map(PlatformDay::asOf).max(Comparator.naturalOrder());
        return new Performance(rows(sums), totals, pacing, asOf.orElse(null));
    }

    private static Key key(PlatformDay each, Set<By> by) {
        return new Key(
                by.contains(By.DAY) ? each.metrics().day() : null, by.contains(By.PLATFORM) ? each.platform() : null);
    }

    private static List<Row> rows(Map<Key, Figures> sums) {
        return sums.entrySet().stream()
                .map(each -> new Row(each.getKey().day(), each.getKey().platform(), each.getValue()))
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNullElse(row.day(), LocalDate.MIN))
                        .thenComparing(row -> Objects.requireNonNullElse(row.platform(), Platform.OPENAI)))
                .toList();
    }
}
