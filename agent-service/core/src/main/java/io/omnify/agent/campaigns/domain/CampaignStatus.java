package io.omnify.agent.campaigns.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a campaign stands, taken from what people decided and from what its platforms do. */
public enum CampaignStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    LAUNCHING,
    ACTIVE,
    /** It delivers on some of its platforms, and on others not as it should. */
    PARTLY_ACTIVE,
    PAUSED,
    ENDED,
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CampaignStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
