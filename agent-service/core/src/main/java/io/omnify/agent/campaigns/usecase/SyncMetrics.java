package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.campaigns.port.SyncBook.State;
import io.omnify.agent.campaigns.port.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads what an account's campaigns did, every hour: the last days each time, all days that vendors still restate once
 * a day, and what was missed or came before on the first time. However much there is, it is read part by part, and only
 * some of a part is in memory.
 */
public final class SyncMetrics {
    /** Longer than reading a month of a large account. */
    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(20);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final int SPREAD_SECONDS = 600;
    private static final int LATELY = 3;
    /** Days before today that are read by the hour too. */
    private static final int BY_THE_HOUR = 2;

    private static final int MONTH = 31;

    private final ReadFigures figures;
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

    /**
     * What was read at one go.
     *
     * @param changed how many days were new or different
     * @param complete false when there is more to read; the next part begins there
     */
    public record Part(int changed, boolean complete) {}

    /** The clocks: ours, and those of the platforms. */
    public record Clocks(InstantSource ours, Worlds worlds) {}

    public SyncMetrics(ReadFigures figures, SyncBook book, LookAt look, Reach reach, Clocks clocks) {
        this.figures = figures;
        this.book = book;
        this.look = look;
        this.reach = reach;
        this.clock = clocks.ours();
        this.worlds = clocks.worlds();
    }

    /**
     * Reads a month at most, so that what breaks off costs no more than that and others have their turns; empty when it
     * was not due. Throws PlatformFailed; it is then due later, and a smaller part of it.
     */
    public Optional<Part> handle(AdAccount account) {
        var now = clock.instant();
        var until = now.plus(TAKES_AT_MOST);
        var taken = book.take(account, now, until);
        if (taken.isEmpty()) return Optional.empty();
        try {
            return Optional.of(read(account, until, taken.get()));
        } catch (RuntimeException e) {
            later(account, until, taken.get(), e);
            throw e;
        }
    }

    /** Whoever is cut off is interrupted, and a book may write nothing for those who are. */
    private void later(AdAccount account, Instant until, State before, RuntimeException cause) {
        boolean interrupted = Thread.interrupted();
        try {
            book.release(account, until, before.failed(), clock.instant().plus(AFTER_TROUBLE));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private Part read(AdAccount account, Instant until, State before) {
        var today = worlds.now(account.mode()).atZone(account.zone()).toLocalDate();
        var first = from(before, today);
        var last = last(first, before.halved(), today);
        boolean failed = before.halved() > 0;
        var names = look.handle(account, before.goesOn().isPresent() || failed);
        var byTheHour = failed ? LocalDate.MAX : today.minusDays(BY_THE_HOUR); // days must come, however slow hours are
        int changed = figures.handle(account, names, first, last, byTheHour);
        boolean complete = last.equals(today);
        var now = clock.instant();
        if (complete) {
            look.forget(account);
            var next = now.plus(HOURLY).plusSeconds(spread(account));
            book.release(account, until, before.throughTo(today), next);
        } else book.release(account, until, before.onFrom(last.plusDays(1), today), now);
        return new Part(changed, complete);
    }

    /** How many days are new or different when all is read, due or not; as far as nobody else reads it just now. */
    public int again(AdAccount account) {
        book.due(account);
        int changed = 0;
        for (var part = handle(account); part.isPresent(); part = handle(account)) {
            changed += part.get().changed();
            if (part.get().complete()) break;
        }
        return changed;
    }

    private LocalDate from(State state, LocalDate today) {
        var earliest = today.minusDays(reach.first());
        var from = state.goesOn().filter(day -> !day.isAfter(today)).orElseGet(() -> anew(state, today, earliest));
        return from.isBefore(earliest) ? earliest : from;
    }

    private LocalDate anew(State state, LocalDate today, LocalDate earliest) {
        if (state.read().isEmpty()) return earliest;
        boolean firstOfDay = !state.read().get().equals(today);
        var usual = today.minusDays(firstOfDay ? reach.restated() : LATELY);
        var missed = state.read().get().minusDays(LATELY);
        return missed.isBefore(usual) ? missed : usual;
    }

    /** Within a month: a campaign's days are kept month by month. */
    private static LocalDate last(LocalDate first, int halved, LocalDate today) {
        var ofMonth = first.withDayOfMonth(first.lengthOfMonth());
        var ofPart = first.plusDays((MONTH >> halved) - 1L);
        var last = ofPart.isBefore(ofMonth) ? ofPart : ofMonth;
        return last.isAfter(today) ? today : last;
    }

    /** Not all accounts of a vendor on the same minute. */
    private static int spread(AdAccount account) {
        return Math.floorMod(account.connection().hashCode(), SPREAD_SECONDS);
    }
}
