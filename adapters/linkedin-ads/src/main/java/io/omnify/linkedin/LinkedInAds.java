package io.omnify.linkedin;

import io.omnify.agent.platforms.usecase.Joined;
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

    private LinkedInAds() {}

    public static Joined.Advertising connect(LinkedInAdsSettings settings) {
        return connect(settings, InstantSource.system(), LinkedInAds::sleep);
    }

    static Joined.Advertising connect(LinkedInAdsSettings settings, InstantSource clock, Consumer<Duration> pause) {
        var errors = new LinkedInErrors(clock);
        var api = builder(settings.api())
                .register(new RestliHeaders(settings.apiVersion()))
                .build(RestliApi.class);
        var client = new RestliClient(settings, api, new Calls(errors));
        var accounts = new AdAccounts(client);
        var ads = new LinkedInCampaigns(
                client, accounts, new Groups(client, clock), new Targeting(client), new Analytics(client));
        var oauth = builder(settings.oauth()).build(OAuthApi.class);
        var calls = new OAuthCalls(VendorCalls.to("linkedin", errors::isHopeless), errors);
        return new Joined.Advertising(
                new LinkedInConnector(settings, oauth, calls, accounts, clock),
                ads,
                new LinkedInAudiences(settings, client, pause),
                new LinkedInConversions(client, clock));
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
