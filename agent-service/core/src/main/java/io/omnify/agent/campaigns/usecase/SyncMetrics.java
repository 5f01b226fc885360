package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.campaigns.port.SyncBook.State;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.platforms.domain.DailyMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what an account's campaigns did, every hour: the last days each time, all days that vendors still restate once
 * a day, and what was missed or came before on the first time. However much there is, only a part of it is in memory.
 */
public final class SyncMetrics {
    /** Longer than reading a year of a large account. */
    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(20);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final int SPREAD_SECONDS = 600;
    private static final int LATELY = 3;
    /** Several accounts are read at once, and a day of a campaign costs kilobytes until it is stored. */
    private static final int AT_ONCE = 2_000;

    private final AdAccounts accounts;
    private final MetricsHistory history;
    private final SyncBook book;
    private final LookAt look;
    private final Reach reach;
    private final InstantSource clock;
    private final Worlds worlds;

    /**
     * How far back is read.
     *
     * @param first days before today on the first reading; at most 399
     * @param restated days before today once a day: what vendors still change
     */
    public record Reach(int first, int restated) {}

    /** The clocks: ours, and those of the platforms. */
    public record Clocks(InstantSource ours, Worlds worlds) {}

    public SyncMetrics(
            AdAccounts accounts, MetricsHistory history, SyncBook book, LookAt look, Reach reach, Clocks clocks) {
        this.accounts = accounts;
        this.history = history;
        this.book = book;
        this.look = look;
        this.reach = reach;
        this.clock = clocks.ours();
        this.worlds = clocks.worlds();
    }

    /** How many days were new or different; empty when it was not due. Throws PlatformFailed; it is then due later. */
    public Optional<Integer> handle(AdAccount account) {
        var now = clock.instant();
        var taken = book.take(account, now, now.plus(TAKES_AT_MOST));
        if (taken.isEmpty()) return Optional.empty();
        try {
            return Optional.of(read(account, taken.get()));
        } catch (RuntimeException e) {
            book.failed(account, clock.instant().plus(AFTER_TROUBLE));
            throw e;
        }
    }

    private int read(AdAccount account, State before) {
        var today = worlds.now(account.mode()).atZone(account.zone()).toLocalDate();
        int changed = read(account, from(before, today), today);
        var next = clock.instant().plus(HOURLY).plusSeconds(spread(account));
        book.done(account, new State(Optional.of(today)), next);
        return changed;
    }

    /** The same, due or not; nothing when somebody reads it just now. */
    public int again(AdAccount account) {
        book.due(account);
        return handle(account).orElse(0);
    }

    private LocalDate from(State state, LocalDate today) {
        if (state.read().isEmpty()) return today.minusDays(reach.first());
        boolean firstOfDay = !state.read().get().equals(today);
        var usual = today.minusDays(firstOfDay ? reach.restated() : LATELY);
        var missed = state.read().get().minusDays(LATELY);
        var earliest = today.minusDays(reach.first());
        var from = missed.isBefore(usual) ? missed : usual;
        return from.isBefore(earliest) ? earliest : from;
    }

    /** Not all accounts of a vendor on the same minute. */
    private static int spread(AdAccount account) {
        return Math.floorMod(account.connection().hashCode(), SPREAD_SECONDS);
    }

    private int read(AdAccount account, LocalDate from, LocalDate today) {
        var names = look.handle(account);
        int changed = 0;
        for (var first = from;
                !first.isAfter(today);
                first = first.plusMonths(1).withDayOfMonth(1)) {
            var last = first.plusMonths(1).withDayOfMonth(1).minusDays(1);
            changed += readMonth(account, names, first, last.isAfter(today) ? today : last);
        }
        return changed;
    }

    private int readMonth(AdAccount account, Map<String, Name> names, LocalDate first, LocalDate last) {
        var asOf = clock.instant();
        var rows = new ArrayList<DailyMetrics>();
        int[] changed = {0};
        accounts.with(account.org(), account.connection(), (ads, access) -> {
            rows.clear();
            ads.metrics(access, first, last, row -> {
                rows.add(row);
                if (rows.size() < AT_ONCE) return;
                changed[0] += history.record(account, rows, names, asOf);
                rows.clear();
            });
            return rows.size();
        });
        if (!rows.isEmpty()) changed[0] += history.record(account, rows, names, asOf);
        return changed[0];
    }
}
