package io.omnify.simulator.campaigns;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.auth.api.OrgId;
import io.omnify.google.GoogleAds;
import io.omnify.google.GoogleAdsSettings;
import io.omnify.linkedin.LinkedInAds;
import io.omnify.linkedin.LinkedInAdsSettings;
import io.omnify.meta.MetaAds;
import io.omnify.meta.MetaSettings;
import io.omnify.simulator.market.Market;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One tenant's European account on each simulated platform, through the adapters that production uses. */
final class WiredAccounts implements AdAccounts {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final Market market;
    private final OrgId org;
    private final String tenant;
    private final Map<Platform, AdPlatform> platforms = new EnumMap<>(Platform.class);

    WiredAccounts(Market market, OrgId org, String tenant) {
        this.market = market;
        this.org = org;
        this.tenant = tenant;
        var simulator = URI.create("http://127.0.0.1:" + RestAssured.port);
        var google = new GoogleAdsSettings(
                "v25",
                null,
                "v1",
                GoogleAdsSettings.Hosts.GOOGLE,
                simulator,
                new GoogleAdsSettings.App("none", "none", "none", 0));
        var meta = new MetaSettings("v26.0", null, NOWHERE, NOWHERE, simulator.resolve("/meta"), "", "");
        var linkedIn =
                new LinkedInAdsSettings("202607", null, NOWHERE, NOWHERE, simulator, "none", "none", Duration.ZERO);
        platforms.put(
                Platform.GOOGLE_ADS, GoogleAds.connect(google, market::now).ads());
        platforms.put(Platform.META_ADS, MetaAds.connect(meta).ads());
        platforms.put(Platform.LINKEDIN_ADS, LinkedInAds.connect(linkedIn).ads());
    }

    @Override
    public Optional<AdAccount> find(OrgId asked, String connection) {
        return all("", 9).stream()
                .filter(each -> each.connection().equals(connection))
                .findFirst();
    }

    @Override
    public <T> T with(OrgId asked, String connection, Use<T> use) {
        var account = find(asked, connection).orElseThrow();
        var access = new Access(
                org, connection, account.platform(), account.mode(), account.account(), Map.of(), "sim-" + tenant);
        return use.on(platforms.get(account.platform()), access);
    }

    @Override
    public List<AdAccount> all(String after, int limit) {
        return Platform.ADS.stream().map(this::account).toList();
    }

    private AdAccount account(Platform platform) {
        var there = market.accounts(platform.code(), tenant).getFirst();
        return new AdAccount(
                org,
                "conn_" + platform.code(),
                platform,
                Mode.SIMULATION,
                there.id(),
                Currency.getInstance(there.currency()),
                there.zone());
    }
}
