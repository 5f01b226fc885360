package io.omnify.gohighlevel;

import io.omnify.agent.executions.domain.Mode;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where GoHighLevel is and as which application it is spoken to. The vendor versions each part of its API by itself, so
 * there are three versions.
 *
 * @param sunset the last day the vendor serves {@code apiVersion}; null when none was named
 * @param market where people give their consent
 */
public record GoHighLevelSettings(
        String apiVersion,
        String conversationsVersion,
        String emailsVersion,
        @Nullable LocalDate sunset,
        URI live,
        URI market,
        URI simulator,
        String clientId,
        String clientSecret) {
    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|v\\d{1,3}");

    public GoHighLevelSettings {
        for (var version : new String[] {apiVersion, conversationsVersion, emailsVersion})
            if (!VERSION.matcher(version).matches())
                throw new IllegalArgumentException("not a version of GoHighLevel's API: " + version);
    }

    URI market(Mode mode) {
        return mode == Mode.SIMULATION ? simulator : market;
    }

    String clientId(Mode mode) {
        return mode == Mode.SIMULATION ? "omnify" : clientId;
    }

    String clientSecret(Mode mode) {
        return mode == Mode.SIMULATION ? "omnify-simulation" : clientSecret;
    }

    @Override
    public String toString() {
        return "GoHighLevelSettings[" + apiVersion + ", " + live + "]"; // never the secret
    }
}
