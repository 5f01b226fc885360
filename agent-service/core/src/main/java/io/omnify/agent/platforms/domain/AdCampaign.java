package io.omnify.agent.platforms.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the platform has it.
 *
 * @param id the vendor's
 * @param budget null where the platform holds it elsewhere or none is set
 * @param detail what the platform says of its delivery in its own word, such as {@code LEARNING}; may be empty
 */
public record AdCampaign(
        String id,
        String name,
        Status status,
        @Nullable CampaignBudget budget,
        @Nullable Schedule schedule,
        String detail) {
    /** Whether it delivers. */
    public enum Status {
        ACTIVE,
        PAUSED,
        /** It can never deliver again. */
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reference that ends its name in brackets; whose it is the reference does not say. Empty when there is none. */
    public Optional<String> reference() {
        int open = name.lastIndexOf('[');
        return open < 0 || !name.endsWith("]")
                ? Optional.empty()
                : Optional.of(name.substring(open + 1, name.length() - 1));
    }
}
