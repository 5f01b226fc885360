package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what an account's campaigns did on some days, and of the latest of them, where the platform tells it, by the
 * hour. Of hours only those of a few days, or of one where there is much, are in memory.
 */
public final class ReadFigures {
    private static final System.Logger LOG = System.getLogger(ReadFigures.class.getName());
    /** Several accounts are read at once, and a day of a campaign costs kilobytes until it is stored. */
    private static final int AT_ONCE = 2_000;

    private static final int AT_ONCE_WITH_HOURS = 500;

    /** The hours of so many campaigns' days are asked for by one call; those of more by one for each day. */
    private static final int IN_ONE_CALL = 700;

    /** Of an account with more than these in its latest days no hours are read: they would not fit beside others'. */
    private static final int MOST_BY_THE_HOUR = 3_000;

    private final AdAccounts accounts;
    private final MetricsHistory history;
    private final InstantSource clock;

    public ReadFigures(AdAccounts accounts, MetricsHistory history, InstantSource clock) {
        this.accounts = accounts;
        this.history = history;
        this.clock = clock;
    }

    private record Statement(AdAccount account, Map<String, Name> names, Instant asOf) {}

    private record Day(String campaign, LocalDate day) {}

    /**
     * Both days included; how many of the campaigns' days are new or different. Throws PlatformFailed.
     *
     * @param byTheHour the first day that is read by the hour too
     */
    int handle(AdAccount account, Map<String, Name> names, LocalDate first, LocalDate last, LocalDate byTheHour) {
        var saying = new Statement(account, names, clock.instant());
        var rows = new ArrayList<DailyMetrics>();
        var latest = new ArrayList<DailyMetrics>();
        int[] changed = {0};
        boolean[] tooMany = {false};
        accounts.with(account.org(), account.connection(), (ads, access) -> {
            rows.clear();
            latest.clear();
            var since = ads.hourly().isPresent() ? byTheHour : LocalDate.MAX;
            ads.metrics(access, first, last, row -> {
                if (!row.day().isBefore(since) && !tooMany[0]) {
                    latest.add(row);
                    tooMany[0] = latest.size() > MOST_BY_THE_HOUR;
                    if (tooMany[0]) changed[0] += withoutHours(saying, latest);
                } else if (rows.add(row) && rows.size() == AT_ONCE) changed[0] += flush(saying, rows);
            });
            return rows.size();
        });
        changed[0] += flush(saying, rows);
        return changed[0] + latest(saying, latest);
    }

    private int withoutHours(Statement saying, List<DailyMetrics> latest) {
        LOG.log(
                Level.INFO,
                "hours left out connection={0}: more than {1} days of campaigns",
                saying.account().connection(),
                MOST_BY_THE_HOUR);
        return flush(saying, latest);
    }

    private int flush(Statement saying, List<DailyMetrics> rows) {
        if (rows.isEmpty()) return 0;
        int changed = record(saying, rows, Map.of());
        rows.clear();
        return changed;
    }

    /** All at one call, or one for each day where there is much. */
    private int latest(Statement saying, List<DailyMetrics> rows) {
        if (rows.size() <= IN_ONE_CALL) return byTheHour(saying, rows);
        var days = rows.stream().map(DailyMetrics::day).distinct().toList();
        return days.stream()
                .mapToInt(day -> byTheHour(
                        saying,
                        rows.stream().filter(row -> row.day().equals(day)).toList()))
                .sum();
    }

    private int byTheHour(Statement saying, List<DailyMetrics> rows) {
        if (rows.isEmpty()) return 0;
        var hours = hours(saying.account(), rows);
        int changed = 0;
        for (int i = 0; i < rows.size(); i += AT_ONCE_WITH_HOURS)
            changed += record(saying, rows.subList(i, Math.min(rows.size(), i + AT_ONCE_WITH_HOURS)), hours);
        return changed;
    }

    private int record(Statement saying, List<DailyMetrics> rows, Map<Day, List<HourlyMetrics>> hours) {
        var said = rows.stream()
                .map(row -> new Stated(row, hours.getOrDefault(new Day(row.campaign(), row.day()), List.of())))
                .toList();
        return history.record(saying.account(), said, saying.names(), saying.asOf());
    }

    /** That hours are not to be had costs no day: the next reading asks for them again. */
    private Map<Day, List<HourlyMetrics>> hours(AdAccount account, List<DailyMetrics> of) {
        var days = of.stream().map(DailyMetrics::day).sorted().toList();
        try {
            return hours(account, days.getFirst(), days.getLast());
        } catch (PlatformFailed e) {
            if (Thread.currentThread().isInterrupted()) throw e;
            LOG.log(
                    Level.WARNING,
                    "hours not read connection={0} code={1}",
                    account.connection(),
                    e.failure().code());
            return Map.of();
        }
    }

    private Map<Day, List<HourlyMetrics>> hours(AdAccount account, LocalDate first, LocalDate last) {
        var hours = new HashMap<Day, List<HourlyMetrics>>();
        accounts.with(account.org(), account.connection(), (ads, access) -> {
            hours.clear();
            ads.hourly()
                    .ifPresent(hourly -> hourly.metrics(
                            access,
                            first,
                            last,
                            hour -> hours.computeIfAbsent(new Day(hour.campaign(), hour.day()), _ -> new ArrayList<>())
                                    .add(hour)));
            return hours.size();
        });
        hours.values().forEach(each -> each.sort(Comparator.comparingInt(HourlyMetrics::hour)));
        return hours;
    }
}
