package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Credentials;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes credentials of the vendor's tokens; what it says of location and user is kept beside them. */
final class TokenMapping {
    private static final Duration REFRESHABLE = Duration.ofDays(365);

    private final InstantSource clock;

    TokenMapping(InstantSource clock) {
        this.clock = clock;
    }

    Credentials read(AccountApi.Token token, Map<String, String> before) {
        if (token.access_token() == null) throw VendorFailures.unreadable("an answer without a token");
        var now = clock.instant();
        return new Credentials(
                token.access_token(),
                now.plusSeconds(token.expires_in()),
                token.refresh_token(),
                token.refresh_token() == null ? null : now.plus(REFRESHABLE),
                token.scope() == null || token.scope().isBlank()
                        ? List.of()
                        : List.of(token.scope().strip().split("\\s+")),
                settings(token, before));
    }

    private static Map<String, String> settings(AccountApi.Token token, Map<String, String> before) {
        var settings = new HashMap<>(before);
        put(settings, Line.Settings.LOCATION, token.locationId());
        put(settings, Line.Settings.COMPANY, token.companyId());
        put(settings, Line.Settings.USER, token.userId());
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) settings.put(name, value);
    }
}
