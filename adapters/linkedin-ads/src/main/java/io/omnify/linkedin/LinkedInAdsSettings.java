package io.omnify.linkedin;

import io.omnify.agent.executions.domain.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where LinkedIn is and how to ask it.
 *
 * @param apiVersion year and month, such as a {@code Linkedin-Version} header has it
 * @param sunset the last day LinkedIn serves the version, at least a year after its month; null when not known
 * @param api the live marketing API
 * @param oauth the live consent pages and tokens
 * @param simulator the simulator's address, which has both below {@code /linkedin}
 * @param settle how long LinkedIn needs until a new segment takes people
 */
public record LinkedInAdsSettings(
        String apiVersion,
        @Nullable LocalDate sunset,
        URI api,
        URI oauth,
        URI simulator,
        String clientId,
        String clientSecret,
        Duration settle) {
    private static final Pattern VERSION = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])");

    public LinkedInAdsSettings {
        if (!VERSION.matcher(apiVersion).matches())
            throw new IllegalArgumentException("a LinkedIn version is a year and a month: " + apiVersion);
    }

    /** Without a slash at its end. */
    String api(Mode mode) {
        return bare(mode == Mode.SIMULATION ? simulator + "/linkedin/rest" : api.toString());
    }

    /** Without a slash at its end. */
    String oauth(Mode mode) {
        return bare(mode == Mode.SIMULATION ? simulator + "/linkedin/oauth/v2" : oauth.toString());
    }

    /** The app as the given world knows it. */
    App app(Mode mode) {
        return mode == Mode.SIMULATION ? new App("omnify", "omnify-simulation") : new App(clientId, clientSecret);
    }

    Duration settle(Mode mode) {
        return mode == Mode.SIMULATION ? Duration.ZERO : settle;
    }

    /** Who asks LinkedIn for tokens. */
    record App(String id, String secret) {
        @Override
        public String toString() {
            return "App[" + id + "]"; // never the secret
        }
    }

    private static String bare(String address) {
        return address.replaceAll("/+$", "").replaceAll("(?<!:)//+", "/");
    }

    @Override
    public String toString() {
        return "LinkedInAdsSettings[" + apiVersion + ", " + api + "]"; // never the secret
    }
}
