package io.omnify.workflow.admission.usecase;

import io.omnify.workflow.admission.domain.Share;
import java.time.Duration;
import java.time.Instant;

/**
 * How many commands of an organisation that has more waiting may be under way: many while each is answered as quickly
 * as it can be, fewer when they only queue behind one another, since then more of them make everybody slower and
 * nothing faster. Where it gives way to others, one goes out now and
 * then: what waits outside, or for a model that thinks, is in nobody's way, so the others under way do not count.
 */
final class Window {
    private static final double NEWS = 0.1;

    /** By how much the usual answer is slower than the quickest anyway. */
    private static final double NATURAL = 1.6;

    private static final double MOST_QUEUED = 2;
    private static final double LEAST_QUEUED = 1;

    private static final Duration NOW_AND_THEN = Duration.ofMillis(25);

    private final Share share;
    private double size;
    private double slower = 1;
    private int since;
    private Instant last = Instant.MIN;

    Window(Share share) {
        this.share = share;
        this.size = share.organisation();
    }

    /** Whether one more may go out beside so many. */
    boolean admits(int underWay, boolean givesWay, Instant now) {
        return underWay < (int) size && !(givesWay && now.isBefore(last.plus(NOW_AND_THEN)));
    }

    void sent(Instant now) {
        last = now;
    }

    /** One was answered, so many times slower than it can be. */
    void answered(double times) {
        slower += NEWS * (times - slower);
        if (++since < size) return;
        since = 0;
        double queued = size * (1 - NATURAL / Math.max(NATURAL, slower));
        if (queued > MOST_QUEUED) size = Math.max(share.least(), size * 0.8);
        else if (queued < LEAST_QUEUED) size = Math.min(share.organisation(), size + 1);
    }
}
