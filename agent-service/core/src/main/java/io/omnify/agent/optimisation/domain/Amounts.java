package io.omnify.agent.optimisation.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.Map;

/**
 * A proposal in the money of the campaign's own period: exactly what is sent, and what has to be there for it to be sent.
 * Money per day would not do, for of a whole life's it is another amount every day.
 */
public record Amounts(Map<Platform, Money> from, Map<Platform, Money> to) {
    public Amounts {
        from = Map.copyOf(from);
        to = Map.copyOf(to);
    }

    public Amounts back() {
        return new Amounts(to, from);
    }
}
