package io.omnify.agent.spending.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a limit of its own: a run, an agent's month, an organisation's month. Always asked in this order.
 *
 * @param id of the run or the agent; the organisation's own for its month
 * @param month null for a run
 */
public record Scope(Kind kind, String id, @Nullable YearMonth month, Money limit) {
    /** What the limit is for. */
    public enum Kind {
        RUN("The budget of this run is spent."),
        AGENT("The agent's budget of this month is spent."),
        ORGANISATION("The organisation's budget of this month is spent.");

        private final String spent;

        Kind(String spent) {
            this.spent = spent;
        }

        /** What to say when there is nothing left. */
        public String spent() {
            return spent;
        }
    }

    public static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }

    /** Names the scope within its organisation. */
    public String key() {
        return kind.name() + "|" + id + (month == null ? "" : "|" + month);
    }
}
