package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a campaign may spend in a period. The money is in the account's currency. */
public record CampaignBudget(Money amount, Period period) {
    /** The time a budget is for. */
    public enum Period {
        DAILY,
        LIFETIME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Period> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    public CampaignBudget {
        if (amount.micros() <= 0) throw new IllegalArgumentException("a budget is more than nothing");
    }
}
