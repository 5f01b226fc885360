package io.omnify.agent.platforms.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outside services a team can connect. */
public enum Platform {
    OPENAI("OpenAI"),
    GOHIGHLEVEL("GoHighLevel"),
    GOOGLE_ADS("Google Ads"),
    META_ADS("Meta Ads"),
    LINKEDIN_ADS("LinkedIn Ads");

    /** Those that show advertisements. */
    public static final List<Platform> ADS = List.of(GOOGLE_ADS, META_ADS, LINKEDIN_ADS);

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /** As people know it. */
    public String title() {
        return title;
    }

    /** As addresses and events have it, such as {@code google_ads}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Platform> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
