package io.omnify.agent.clients.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a list came that begins with the newest. It can go on after a crash where it stopped, and
 * needs no more memory than one page. Immutable.
 *
 * @param mark all up to this time of the CRM's is read; null while nothing was read through
 * @param fullAt when the last reading of all began
 * @param way null while none is under way
 */
public record Walk(
        @Nullable Instant mark,
        @Nullable Instant fullAt,
        @Nullable Way way) {
    public static final Walk NEVER = new Walk(null, null, null);

    /** The CRM's lists lag behind what it stored. */
    private static final Duration LAG = Duration.ofMinutes(5);

    /**
     * A reading under way.
     *
     * @param begun by our clock
     * @param newest by the CRM's; null when the first page told no times
     * @param cursor the next page; null for the first
     */
    public record Way(
            boolean full,
            Instant begun,
            @Nullable Instant newest,
            @Nullable String cursor) {}

    /** Goes on, or begins: with all of it when that is due. */
    public Walk set(Instant now, Duration fullEvery) {
        if (way != null) return this;
        boolean full = mark == null || fullAt == null || !fullAt.plus(fullEvery).isAfter(now);
        return new Walk(mark, fullAt, new Way(full, now, null, null));
    }

    /** Whether a page that ends with this time was the last one needed. */
    public boolean isEnough(@Nullable Instant oldest) {
        return way != null && !way.full && mark != null && oldest != null && oldest.isBefore(mark.minus(LAG));
    }

    public Walk on(@Nullable Instant first, String cursor) {
        if (way == null) throw new IllegalStateException("no reading is under way");
        var newest = way.newest == null ? first : way.newest;
        return new Walk(mark, fullAt, new Way(way.full, way.begun, newest, cursor));
    }

    public Walk end(@Nullable Instant first) {
        if (way == null) throw new IllegalStateException("no reading is under way");
        var newest = way.newest == null ? first : way.newest;
        var reached = newest == null ? mark : newest;
        return new Walk(reached == null ? way.begun : reached, way.full ? way.begun : fullAt, null);
    }

    /** The CRM no longer knows the place: all is read again. */
    public Walk lost() {
        return new Walk(mark, null, null);
    }
}
