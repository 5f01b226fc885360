package io.omnify.agent.models.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a model that fails again and again from being asked for a while by those who have another to fall back on. After
 * the rest one call at a time tries whether it is well again.
 */
public final class Circuits {
    private final int mostFailures;
    private final Duration rest;
    private final Map<String, State> ill = new ConcurrentHashMap<>();

    /** Failures in a row; asking is over until then, once there were too many. */
    private record State(int failures, @Nullable Instant restsUntil) {}

    /** @param mostFailures in a row before it rests */
    public Circuits(int mostFailures, Duration rest) {
        this.mostFailures = mostFailures;
        this.rest = rest;
    }

    /** Whether it may be asked now; true for one caller only while it is on trial. */
    public boolean admits(String place, Instant now) {
        var state = ill.get(place);
        if (state == null || state.restsUntil == null) return true;
        return !now.isBefore(state.restsUntil) && ill.replace(place, state, resting(state.failures, now));
    }

    /** Whether it rests, without asking for a trial. */
    public boolean rests(String place, Instant now) {
        var state = ill.get(place);
        return state != null && state.restsUntil != null && now.isBefore(state.restsUntil);
    }

    public void succeeded(String place) {
        ill.remove(place);
    }

    public void failed(String place, Instant now) {
        ill.compute(place, (_, state) -> {
            int failures = state == null ? 1 : state.failures + 1;
            return failures < mostFailures ? new State(failures, null) : resting(failures, now);
        });
    }

    private State resting(int failures, Instant now) {
        return new State(failures, now.plus(rest));
    }
}
