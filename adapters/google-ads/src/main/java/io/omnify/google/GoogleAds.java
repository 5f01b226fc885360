package io.omnify.google;

import io.omnify.agent.platforms.usecase.Joined;
import java.time.InstantSource;

/** Google Ads as one platform of several: what the service can do with it. */
public final class GoogleAds {
    private GoogleAds() {}

    public static Joined.Advertising connect(GoogleAdsSettings settings) {
        return connect(settings, InstantSource.system());
    }

    /** @param clock says how old a conversion is and when a token ends */
    public static Joined.Advertising connect(GoogleAdsSettings settings, InstantSource clock) {
        var calls = new Calls(new Quotas(settings.app().callsPerDay()), new Failures(clock));
        var client = new AdsClient(settings, calls);
        return new Joined.Advertising(
                new GoogleConnector(client, clock),
                new GoogleCampaigns(client),
                new GoogleAudiences(client),
                new GoogleConversions(client, clock));
    }
}
