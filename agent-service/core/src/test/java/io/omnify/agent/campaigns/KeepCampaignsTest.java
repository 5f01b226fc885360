package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class KeepCampaignsTest {
    private static final OrgId STUCK = new OrgId("org_stuck");
    private final Agency agency = new Agency();

    @Test
    void anOrderWhoseRunCouldNotBeStartedIsStartedLater() {
        agency.work.away = true;
        var id = agency.direct
                .launch(agency.org, agency.approved().id(), Optional.empty())
                .id();
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.LAUNCHING);
        agency.work.away = false;
        agency.keep.sweep();
        assertThat(agency.runs).isEmpty();
        agency.clock.pass(Duration.ofSeconds(6));
        agency.keep.sweep();
        agency.keep.sweep();
        assertThat(agency.runs).containsExactly(id + "/1");
    }

    @Test
    void whatIsOverIsEnded() {
        var id = agency.running().id();
        agency.clock.pass(Duration.ofDays(110));
        agency.keep.sweep();
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ENDED);
    }

    @Test
    void whatCouldNotBeEndedIsTriedAgainWithinMinutes() {
        var id = agency.running().id();
        agency.clock.pass(Duration.ofDays(110));
        agency.campaigns.broken = true;
        agency.keep.sweep();
        agency.campaigns.broken = false;
        agency.clock.pass(Duration.ofMinutes(9));
        agency.keep.sweep();
        assertThat(agency.now(id).phase()).isEqualTo(Phase.ACTIVE);
        agency.clock.pass(Duration.ofMinutes(2));
        agency.keep.sweep();
        assertThat(agency.now(id).phase()).isEqualTo(Phase.ENDED);
    }

    /** A launched campaign whose run nobody has started yet. */
    private String ordered(OrgId org, String id) {
        var now = agency.clock.instant();
        agency.campaigns.add(Samples.draft(org, id, now), OptionalLong.empty());
        var draft = agency.campaigns.find(org, id).orElseThrow();
        agency.campaigns.save(draft.ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, now));
        return id;
    }

    @Test
    void whatOneOrganisationCannotStartKeepsNoOtherWaiting() {
        for (int i = 0; i < 150; i++) ordered(STUCK, "camp_stuck_" + i);
        agency.work.refused.add(STUCK);
        agency.clock.pass(Duration.ofSeconds(1));
        var id = ordered(agency.org, "camp_late");
        agency.clock.pass(Duration.ofSeconds(6));
        agency.keep.sweep();
        assertThat(agency.runs).containsExactly(id + "/1");
    }

    @Test
    void oneThatBreaksKeepsNoOtherWaiting() {
        ordered(STUCK, "camp_broken");
        agency.work.broken.add(STUCK);
        agency.clock.pass(Duration.ofSeconds(1));
        var id = ordered(agency.org, "camp_fine");
        agency.clock.pass(Duration.ofSeconds(6));
        agency.keep.sweep();
        assertThat(agency.runs).containsExactly(id + "/1");
    }

    @Test
    void whatCannotBeStartedIsTriedLessAndLessOftenAndNeverForgotten() {
        var id = ordered(STUCK, "camp_stuck");
        agency.work.refused.add(STUCK);
        for (int i = 0; i < 720; i++) {
            agency.clock.pass(Duration.ofSeconds(5));
            agency.keep.sweep();
        }
        assertThat(agency.work.asked).isBetween(7, 14);
        agency.work.refused.clear();
        agency.clock.pass(Duration.ofMinutes(11));
        agency.keep.sweep();
        assertThat(agency.runs).containsExactly(id + "/1");
    }

    private Campaign launchedWithoutMeta() {
        agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));
        var campaign = agency.running();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
        agency.clock.pass(Duration.ofMinutes(3));
        return campaign;
    }

    private Placement meta(Campaign campaign) {
        return agency.part(campaign.id(), Platform.META_ADS);
    }

    @Test
    void whatNobodyCarriesOutAnyMoreIsShownAndTriedAgainWhenAsked() {
        var campaign = launchedWithoutMeta();
        agency.work.over.add(campaign.id());
        agency.keep.sweep();
        assertThat(meta(campaign).state()).isEqualTo(State.FAILED);
        assertThat(meta(campaign).trouble()).isNotNull();
        assertThat(meta(campaign).isUnderWay()).isFalse();

        agency.direct.launch(agency.org, campaign.id(), Optional.empty());
        agency.carryOut(campaign.id());
        assertThat(agency.runs).endsWith(campaign.id() + "/2");
        assertThat(agency.now(campaign.id()).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aRunThatGoesOnIsLeftAlone() {
        var campaign = launchedWithoutMeta();
        agency.keep.sweep();
        assertThat(meta(campaign).state()).isEqualTo(State.LAUNCHING);
        assertThat(meta(campaign).isUnderWay()).isTrue();
    }

    /** As orders were stored once. */
    @Test
    void anOrderWhoseRunWasNotNotedIsAskedForItsRunAndNotWaitedForForEver() {
        var campaign = launchedWithoutMeta();
        agency.campaigns.begun(
                agency.org, campaign.id(), agency.now(campaign.id()).order().number(), "");
        agency.work.over.add(campaign.id());
        agency.keep.sweep();
        assertThat(agency.now(campaign.id()).order().run()).isEqualTo(campaign.id() + "/1");
        agency.clock.pass(Duration.ofMinutes(11));
        agency.keep.sweep();
        assertThat(meta(campaign).state()).isEqualTo(State.FAILED);
    }
}
