package io.omnify.auth.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The name and secret of a service, as HTTP Basic carries them. */
record ServiceCredentials(String name, String secret) {
    private static final String BASIC = "Basic ";

    static ServiceCredentials of(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) throw unknown();
        try {
            var decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            var parts = new String(decoded, UTF_8).split(":", 2);
            if (parts.length != 2) throw unknown();
            return new ServiceCredentials(parts[0], parts[1]);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return new Refused(new Refusal.UnknownService());
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "ServiceCredentials[" + name + "]";
    }
}
