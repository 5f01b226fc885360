package io.omnify.linkedin;

import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.vendor.http.VendorCalls;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** LinkedIn as the platforms' ports know it; in simulation the same, pointed at the simulator. */
public final class LinkedInAds {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;

    private final Connector connector;
    private final AdPlatform ads;
    private final AudienceSync audiences;
    private final ConversionSink conversions;

    private LinkedInAds(LinkedInAdsSettings settings, InstantSource clock, Consumer<Duration> pause) {
        var errors = new LinkedInErrors(clock);
        var calls = VendorCalls.to("linkedin", LinkedInErrors::isHopeless);
        var api = builder(settings.api())
                .register(new RestliHeaders(settings.apiVersion()))
                .build(RestliApi.class);
        var client = new RestliClient(settings, api, new Calls(calls, errors));
        var accounts = new AdAccounts(client);
        ads = new LinkedInCampaigns(
                client, accounts, new Groups(client, clock), new Targeting(client), new Analytics(client));
        audiences = new LinkedInAudiences(settings, client, pause);
        conversions = new LinkedInConversions(client, clock);
        var oauth = builder(settings.oauth()).build(OAuthApi.class);
        connector = new LinkedInConnector(settings, oauth, new OAuthCalls(calls, errors), accounts, clock);
    }

    public static LinkedInAds connect(LinkedInAdsSettings settings) {
        return connect(settings, InstantSource.system(), LinkedInAds::sleep);
    }

    static LinkedInAds connect(LinkedInAdsSettings settings, InstantSource clock, Consumer<Duration> pause) {
        return new LinkedInAds(settings, clock, pause);
    }

    public Connector connector() {
        return connector;
    }

    public AdPlatform ads() {
        return ads;
    }

    public AudienceSync audiences() {
        return audiences;
    }

    public ConversionSink conversions() {
        return conversions;
    }

    private static QuarkusRestClientBuilder builder(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS)
                .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
