package io.omnify.agent.campaigns.port;

import io.omnify.agent.executions.domain.Mode;
import java.time.Instant;

/** What time it is where a platform lives: the simulated market has a clock of its own that people may move on. */
@FunctionalInterface
public interface Worlds {
    Instant now(Mode mode);
}
