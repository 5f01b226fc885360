package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Money;
import org.jspecify.annotations.Nullable;

/** What an agent may spend on its model; null means no limit. */
public record Budget(@Nullable Money perRun, @Nullable Money perMonth) {
    public static final Budget NONE = new Budget(null, null);

    public Budget {
        if (perRun != null && perRun.micros() < 0) throw new IllegalArgumentException("a budget is not negative");
        if (perMonth != null && perMonth.micros() < 0) throw new IllegalArgumentException("a budget is not negative");
    }
}
