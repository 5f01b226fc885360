package io.omnify.workflow.admission.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose command goes out next in one lane. Each organisation has only so many under way; what is beyond that waits, and
 * as answers come, those who wait are let in one organisation after the other. What is under way is only remembered
 * here: after a restart it is unknown, and for as long as it takes an organisation may have twice its share.
 */
public final class FairShares {
    private record Sent(OrgId org, String kind, Instant at) {}

    private final Share share;
    private final boolean measured;
    private final Courtesy courtesy;
    private final Quickest quickest = new Quickest();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<OrgId, Integer> counts = new HashMap<>();
    private final Map<OrgId, Window> windows = new HashMap<>();

    /** Whoever is first is next. */
    private final Set<OrgId> waiting = new LinkedHashSet<>();

    /**
     * @param measured how long answers take says something about how busy everything is
     * @param courtesy that of all partitions of this instance
     */
    public FairShares(Share share, boolean measured, Courtesy courtesy) {
        this.share = share;
        this.measured = measured;
        this.courtesy = courtesy;
    }

    /** Whether, beside so many that are about to go out, one more may. */
    public boolean free(OrgId org, int beside) {
        return !waiting.contains(org)
                && sent.size() + beside < share.all()
                && count(org) + beside < share.organisation();
    }

    /** A command goes out, perhaps once more. */
    public void begin(OrgId org, String command, String kind, Instant now) {
        if (sent.putIfAbsent(command, new Sent(org, kind, now)) == null) counts.merge(org, 1, Integer::sum);
        var window = windows.get(org);
        see(org, window, now);
        if (window != null) window.sent(now);
    }

    public boolean knows(String command) {
        return sent.containsKey(command);
    }

    /** It was answered, or nobody waits for the answer any more. */
    public void end(String command, Instant now) {
        var was = sent.remove(command);
        if (was == null) return;
        counts.computeIfPresent(was.org(), (_, count) -> count == 1 ? null : count - 1);
        var window = windows.get(was.org());
        see(was.org(), window, now);
        if (!measured) return;
        double slower = quickest.times(was.kind(), Duration.between(was.at(), now), now);
        if (window != null) window.answered(slower);
    }

    /** The organisation has something that waits. */
    public void waits(OrgId org) {
        if (waiting.add(org)) windows.put(org, new Window(share));
    }

    /** Whose turn it is to send one, if anybody's: after that, the others who wait come first. */
    public Optional<OrgId> next(Instant now) {
        if (waiting.isEmpty() || sent.size() >= share.all()) return Optional.empty();
        boolean givesWay = courtesy.asked(now);
        for (var org : waiting) {
            var window = windows.get(org);
            if (window == null || !window.admits(count(org), givesWay, now)) continue;
            waiting.remove(org);
            waiting.add(org);
            return Optional.of(org);
        }
        return Optional.empty();
    }

    /** Nothing of the organisation waits. */
    public void none(OrgId org) {
        waiting.remove(org);
        windows.remove(org);
    }

    private void see(OrgId org, @Nullable Window window, Instant now) {
        if (window == null) courtesy.saw(org, now);
        else courtesy.sawCrowd(org, now);
    }

    private int count(OrgId org) {
        return counts.getOrDefault(org, 0);
    }
}
