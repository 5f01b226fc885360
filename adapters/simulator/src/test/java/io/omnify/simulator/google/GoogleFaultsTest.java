package io.omnify.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.vendors.VendorLedger;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways Google fails, as our adapter understands them, and what has happened then. */
@QuarkusTest
class GoogleFaultsTest {
    @Inject
    Market market;

    @Inject
    VendorLedger ledger;

    private final String tenant = "google-faults-" + UUID.randomUUID();
    private AdPlatform ads;

    @BeforeEach
    void connect() {
        ads = GoogleWorld.adapter(market).ads();
    }

    @AfterEach
    void calm() {
        RestAssured.delete("/simulator/faults");
    }

    private Access access() {
        return GoogleWorld.access(market, tenant);
    }

    private CampaignSpec spec(String reference) {
        var start = market.now().atZone(ZoneOffset.UTC);
        return new CampaignSpec(
                reference,
                "Shoes",
                Objective.LEADS,
                new CampaignBudget(Money.of("40.00", "EUR"), Period.DAILY),
                new Schedule(start, start.plusDays(9)),
                Audience.in("DE"),
                List.of());
    }

    private void order(String kind, String method) {
        GoogleWorld.order(kind, tenant, method);
    }

    private long effects() {
        return ledger.list(effect -> effect.account().equals(access().account()), 0, 100)
                .size();
    }

    @Test
    void eachIsToldApart() {
        var expected = Map.of(
                "expired_token", PlatformFailure.Unauthorized.class,
                "quota", PlatformFailure.QuotaExhausted.class,
                "daily_quota", PlatformFailure.QuotaExhausted.class,
                "version_sunset", PlatformFailure.VersionSunset.class,
                "nonsense", PlatformFailure.Unavailable.class,
                "malformed", PlatformFailure.Unavailable.class);
        expected.forEach((kind, failure) -> {
            order(kind, ":search");
            connect(); // who is told to wait an hour does so
            assertThat(Refusals.failure(() -> ads.list(access(), 10, Optional.empty())))
                    .as(kind)
                    .isInstanceOf(failure);
        });
        connect();
        assertThat(ads.list(access(), 10, Optional.empty()).items()).isEmpty();
    }

    @Test
    void whatPassesIsTriedAgain() {
        order("rate_limit", ":search");
        order("server_error", ":search");
        assertThat(ads.list(access(), 10, Optional.empty()).items()).isEmpty();
        order("rate_limit", ":mutate");
        assertThat(ads.create(access(), spec("again"))).isNotNull();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void nothingIsDoneWhereGoogleSaysSo() {
        for (var kind : List.of("partial_failure", "daily_quota", "expired_token")) {
            order(kind, ":mutate");
            connect();
            assertThat(Refusals.failure(() -> ads.create(access(), spec("none"))))
                    .as(kind)
                    .isNotInstanceOf(PlatformFailure.Uncertain.class);
        }
        connect();
        assertThat(ads.find(access(), "none")).isEmpty();
        assertThat(effects()).isZero();
    }

    @Test
    void whatWasDoneUnseenIsUncertainDoneOnceAndFoundAgain() {
        for (var kind : List.of("success_as_error", "cut_stream")) {
            order(kind, ":mutate");
            assertThat(Refusals.failure(() -> ads.create(access(), spec(kind))))
                    .as(kind)
                    .isInstanceOf(PlatformFailure.Uncertain.class);
            assertThat(ads.find(access(), kind)).as(kind).isPresent();
            assertThat(Refusals.failure(() -> ads.create(access(), spec(kind))))
                    .as("a second time")
                    .isInstanceOf(PlatformFailure.Duplicate.class);
        }
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void withoutAnAdvertisementGoogleSaysThatItCannotBeSeen() {
        var campaign = ads.create(access(), spec("mute"));
        var change = io.omnify.agent.platforms.domain.CampaignChange.status(
                io.omnify.agent.platforms.domain.AdCampaign.Status.ACTIVE);
        assertThat(ads.change(access(), campaign.id(), change).detail()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void aStreamFailsWithoutASuccessAtItsEnd() {
        var expected = Map.of(
                "cut_stream", PlatformFailure.Unavailable.class,
                "malformed", PlatformFailure.Unavailable.class,
                "nonsense", PlatformFailure.Unavailable.class,
                "expired_token", PlatformFailure.Unauthorized.class);
        var day = market.now().atZone(ZoneOffset.UTC).toLocalDate();
        expected.forEach((kind, failure) -> {
            order(kind, ":searchStream");
            assertThat(Refusals.failure(() -> ads.metrics(access(), day, day, each -> {})))
                    .as(kind)
                    .isInstanceOf(failure);
        });
        ads.metrics(access(), day, day, each -> {});
    }
}
