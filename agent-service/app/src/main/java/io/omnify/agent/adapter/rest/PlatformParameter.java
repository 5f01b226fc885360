package io.omnify.agent.adapter.rest;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the words that name platforms and worlds. */
final class PlatformParameter {
    private PlatformParameter() {}

    static Platform platform(String code) {
        return Platform.ofCode(code).orElseThrow(() -> ProblemException.notFound("platform"));
    }

    static Mode mode(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "simulation" -> Mode.SIMULATION;
            case "live" -> Mode.LIVE;
            default -> throw ProblemException.invalid("mode", "must be simulation or live");
        };
    }
}
