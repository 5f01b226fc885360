package io.omnify.agent.platforms.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a campaign is for; each platform has its own word for it. */
public enum Objective {
    AWARENESS,
    TRAFFIC,
    ENGAGEMENT,
    LEADS,
    SALES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Objective> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
