package io.omnify.google;

import io.omnify.agent.executions.domain.Mode;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version of Google's interfaces is spoken, where, and as whom.
 *
 * @param apiVersion of Google Ads, a "v" and a number; it has a life of about a year
 * @param sunset the last day Google serves it; null when none was named
 * @param dataManagerVersion of the Data Manager, which has versions of its own
 * @param simulator the root of the simulator, used when an account is simulated
 */
public record GoogleAdsSettings(
        String apiVersion, @Nullable LocalDate sunset, String dataManagerVersion, Hosts live, URI simulator, App app) {
    private static final Pattern VERSION = Pattern.compile("v[1-9]\\d{0,2}");
    private static final App SIMULATED = new App("omnify", "omnify-simulation", "omnify-simulation", 0);

    /** Where Google is; another only in tests. */
    public record Hosts(URI ads, URI dataManager, URI consent, URI token) {
        public static final Hosts GOOGLE = new Hosts(
                URI.create("https://googleads.googleapis.com"),
                URI.create("https://datamanager.googleapis.com"),
                URI.create("https://accounts.google.com/o/oauth2"),
                URI.create("https://oauth2.googleapis.com"));
    }

    /**
     * We, as Google knows us.
     *
     * @param developerToken of whom the calls are counted; a connection may bring its own
     * @param callsPerDay what that token may do in a day, 0 without limit
     */
    public record App(String clientId, String clientSecret, String developerToken, int callsPerDay) {
        @Override
        public String toString() {
            return "App[" + clientId + "]"; // never the secrets
        }
    }

    public GoogleAdsSettings {
        if (!VERSION.matcher(apiVersion).matches()
                || !VERSION.matcher(dataManagerVersion).matches())
            throw new IllegalArgumentException("Google's versions look like v and a number");
    }

    Hosts hosts(Mode mode) {
        if (mode == Mode.LIVE) return live;
        var oauth = below("google-oauth");
        return new Hosts(below("google-ads"), below("google-datamanager"), oauth, oauth);
    }

    App app(Mode mode) {
        return mode == Mode.LIVE ? app : SIMULATED;
    }

    private URI below(String folder) {
        return URI.create(simulator.toString().replaceAll("/+$", "") + "/" + folder);
    }
}
