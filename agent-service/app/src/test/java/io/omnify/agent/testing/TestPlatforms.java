package io.omnify.agent.testing;

import io.omnify.agent.connections.RotatingVendor;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.InMemoryAudiences;
import io.omnify.agent.platforms.InMemoryConversions;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.platforms.usecase.Platforms;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The advertising platforms in this process, in place of those over the wire: connected accounts are {@code 111} in
 * euros and {@code 222} in dollars; campaigns are in memory, apart for each organisation, and in euros.
 */
@Mock
@Singleton
public final class TestPlatforms {
    public static final Map<Platform, RotatingVendor> VENDORS = new EnumMap<>(Platform.class);
    public static final Map<Platform, InMemoryAdPlatform> ADS = new EnumMap<>(Platform.class);

    static {
        for (var platform : Platform.ADS) {
            VENDORS.put(platform, new RotatingVendor(platform, InstantSource.system()));
            ADS.put(
                    platform,
                    new InMemoryAdPlatform(Currency.getInstance("EUR"), ZoneOffset.UTC, InstantSource.system()));
        }
    }

    @Mock
    @Produces
    @Singleton
    Platforms platforms() {
        var ads = Platform.ADS.stream()
                .map(platform -> new Joined.Advertising(
                        VENDORS.get(platform),
                        new Guarded(VENDORS.get(platform), ADS.get(platform)),
                        new InMemoryAudiences(),
                        new InMemoryConversions(InstantSource.system())));
        return new Platforms(Stream.concat(ads, Stream.of(TestCrm.joined())).toList());
    }

    /** Lets in whom the vendor lets in, to campaigns of its organisation alone. */
    private record Guarded(RotatingVendor vendor, InMemoryAdPlatform ads) implements AdPlatform {
        private Access entered(Access access) {
            vendor.use(access);
            var account = access.org().value() + "/" + access.account();
            return new Access(
                    access.org(),
                    access.connection(),
                    access.platform(),
                    access.mode(),
                    account,
                    access.settings(),
                    "good");
        }

        @Override
        public AdCampaign create(Access access, CampaignSpec spec) {
            return ads.create(entered(access), spec);
        }

        @Override
        public Optional<AdCampaign> find(Access access, String reference) {
            return ads.find(entered(access), reference);
        }

        @Override
        public Optional<AdCampaign> get(Access access, String campaign) {
            return ads.get(entered(access), campaign);
        }

        @Override
        public Page<AdCampaign> list(Access access, int limit, Optional<String> cursor) {
            return ads.list(entered(access), limit, cursor);
        }

        @Override
        public AdCampaign change(Access access, String campaign, CampaignChange change) {
            return ads.change(entered(access), campaign, change);
        }

        @Override
        public void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
            ads.metrics(entered(access), from, to, each);
        }

        @Override
        public Optional<Hourly> hourly() {
            return ads.hourly()
                    .map(hours -> (access, from, to, each) -> hours.metrics(entered(access), from, to, each));
        }
    }
}
