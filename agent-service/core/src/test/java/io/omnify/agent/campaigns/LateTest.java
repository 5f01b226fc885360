package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that are overtaken: what they were to do is no more what was decided. */
class LateTest {
    private final Agency agency = new Agency();

    private void ended(String id) {
        agency.direct.end(agency.org, id, Optional.empty());
        agency.carryOut.handle(agency.org, id, Platform.META_ADS);
    }

    private boolean failed(String id) {
        return agency.carryOut
                .handle(agency.org, id, Platform.META_ADS)
                .failure()
                .isPresent();
    }

    @Test
    void whatWasEndedWhileItWasLookedForIsNotCreated() {
        var id = agency.direct
                .launch(agency.org, agency.approved().id(), Optional.empty())
                .id();
        agency.accounts.before("conn_meta", () -> ended(id));

        assertThat(failed(id)).isTrue();

        assertThat(agency.atMeta()).isEmpty();
        assertThat(failed(id)).isFalse();
        assertThat(agency.part(id, Platform.META_ADS).trouble()).isNull();
    }

    @Test
    void whatWasEndedWhileItWasCreatedIsEnded() {
        var id = agency.direct
                .launch(agency.org, agency.approved().id(), Optional.empty())
                .id();
        agency.accounts.before("conn_meta", () -> {});
        agency.accounts.before("conn_meta", () -> ended(id));

        assertThat(failed(id)).isFalse();

        assertThat(agency.atMeta()).extracting(AdCampaign::status).containsExactly(AdCampaign.Status.ENDED);
    }

    @Test
    void whatIsResumedAfterItsEndIsEndedAgain() {
        var id = agency.running().id();
        agency.direct.pause(agency.org, id, Optional.empty());
        agency.carryOut(id);
        agency.direct.resume(agency.org, id, Optional.empty());
        agency.accounts.before("conn_meta", () -> ended(id));

        assertThat(failed(id)).isFalse();

        assertThat(agency.atMeta()).extracting(AdCampaign::status).containsExactly(AdCampaign.Status.ENDED);
    }

    @Test
    void aFailedLookUpForgetsNoCreation() {
        agency.meta.loseAnswer();
        var campaign = agency.running();
        agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));

        assertThat(failed(campaign.id())).isTrue();

        assertThat(agency.part(campaign.id(), Platform.META_ADS).triedAt()).isNotNull();
    }

    @Test
    void aCreationThatWasRefusedIsForgotten() {
        var id = agency.direct
                .launch(agency.org, agency.approved().id(), Optional.empty())
                .id();
        agency.accounts.before("conn_meta", () -> {});
        agency.accounts.before("conn_meta", () -> agency.meta.fail(new PlatformFailure.Unavailable("500", "Down.")));

        assertThat(failed(id)).isTrue();

        assertThat(agency.part(id, Platform.META_ADS).triedAt()).isNull();
        assertThat(failed(id)).isFalse();
    }

    @Test
    void whatMayComeThroughLateIsFollowedByThePresentDecision() {
        var id = agency.running().id();
        agency.move.handle(agency.now(id), budgets("20.00", "70.00"));
        agency.carryOut.handle(agency.org, id, Platform.GOOGLE_ADS);
        agency.accounts.before("conn_meta", () -> {
            agency.move.handle(agency.now(id), budgets("20.00", "50.00"));
            agency.carryOut(id);
            agency.meta.fail(new PlatformFailure.Uncertain("timeout", "No answer."));
        });
        assertThat(failed(id)).isTrue();
        var there = agency.atMeta().getFirst();
        agency.meta.meddle(
                "act_conn_meta",
                new AdCampaign(there.id(), there.name(), there.status(), Samples.daily("70.00"), there.schedule(), ""));

        assertThat(failed(id)).isFalse();

        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("50.00"));
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    /** Platforms refuse another start of what has begun. */
    @Test
    void aRepeatedLaunchKeepsTheStart() {
        var id = agency.direct
                .launch(agency.org, agency.approved().id(), Optional.empty())
                .id();
        agency.accounts.before("conn_meta", () -> {});
        agency.accounts.before("conn_meta", () -> {});
        agency.accounts.before("conn_meta", () -> agency.meta.fail(new PlatformFailure.Unavailable("500", "Down.")));
        assertThat(failed(id)).isTrue();
        var began = agency.atMeta().getFirst().schedule();
        agency.clock.pass(Duration.ofDays(40));

        assertThat(failed(id)).isFalse();

        assertThat(agency.atMeta().getFirst().status()).isEqualTo(AdCampaign.Status.ACTIVE);
        assertThat(agency.atMeta().getFirst().schedule()).isEqualTo(began);
    }

    @Test
    void morePlacesNoMoneyBeforeLessIsConfirmed() {
        var id = agency.running().id();
        agency.move.handle(agency.now(id), budgets("20.00", "70.00"));

        assertThat(failed(id)).isTrue();
        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("45.00"));

        agency.carryOut(id);
        assertThat(agency.atGoogle().getFirst().budget()).isEqualTo(Samples.daily("20.00"));
        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("70.00"));
    }

    private static Map<Platform, Money> budgets(String google, String meta) {
        return Map.of(Platform.GOOGLE_ADS, Money.of(google, "EUR"), Platform.META_ADS, Money.of(meta, "EUR"));
    }
}
