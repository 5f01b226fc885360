package io.omnify.agent.platforms.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens an account; stored sealed, never shown.
 *
 * @param expiresAt of the access token; null when the vendor names no end
 * @param refreshToken null where the token cannot be renewed
 * @param refreshExpiresAt when a person has to connect again at the latest; null when not known
 * @param settings what a person pasted beside the token, by the names of {@link ConnectorDescription#fields}
 */
public record Credentials(
        String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        @Nullable Instant refreshExpiresAt,
        List<String> scopes,
        Map<String, String> settings) {
    public Credentials {
        scopes = List.copyOf(scopes);
        settings = Map.copyOf(settings);
    }

    public static Credentials pasted(String accessToken, Map<String, String> settings) {
        return new Credentials(accessToken, null, null, null, List.of(), settings);
    }

    @Override
    public String toString() {
        return "Credentials[expires " + expiresAt + "]"; // never the tokens
    }
}
