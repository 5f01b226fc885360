package io.omnify.simulator.vendors;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor's tokens live.
 *
 * @param refreshLife null where there are no refresh tokens
 * @param rotating whether a refresh token works once and brings a new one
 */
public record TokenRules(Duration accessLife, @Nullable Duration refreshLife, boolean rotating) {
    static final Set<String> VENDORS = Set.of("gohighlevel", "google_ads", "meta_ads", "linkedin_ads");

    private static final Duration YEAR = Duration.ofDays(365);

    static TokenRules of(String vendor) {
        return switch (vendor) {
            case "gohighlevel" -> new TokenRules(Duration.ofSeconds(86_399), YEAR, true);
            case "google_ads" -> new TokenRules(Duration.ofSeconds(3_599), YEAR.multipliedBy(10), false);
            case "meta_ads" -> new TokenRules(Duration.ofDays(60), null, false);
            case "linkedin_ads" -> new TokenRules(Duration.ofDays(60), YEAR, false);
            default -> throw new IllegalArgumentException("no such vendor: " + vendor);
        };
    }
}
