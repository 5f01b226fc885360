package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private final Agency agency = new Agency();

    @Test
    void createsEachPausedAndThenLetsItRun() {
        var campaign = agency.running();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(agency.runs).containsExactly(campaign.id() + "/1");
        var there = agency.atMeta().getFirst();
        assertThat(there.name()).isEqualTo("Spring [" + campaign.id() + "]");
        assertThat(there.status()).isEqualTo(AdCampaign.Status.ACTIVE);
        assertThat(there.budget()).isEqualTo(Samples.daily("45.00"));
        assertThat(campaign.placements()).allSatisfy(part -> {
            assertThat(part.pending()).isEmpty();
            assertThat(part.externalId()).isNotNull();
        });
    }

    @Test
    void onlyWhatIsApprovedIsLaunched() {
        var draft = agency.write.create(agency.org, Plan.STARTER, "user_author", Samples.words());
        assertThatThrownBy(() -> agency.direct.launch(agency.org, draft.id(), Optional.empty()))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignNotNow(draft.id(), "draft", "launched"));
    }

    @Test
    void oneThatFailsDoesNotUndoTheOther() {
        agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));
        var campaign = agency.running();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
        var trouble = agency.part(campaign.id(), Platform.META_ADS).trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.code()).isEqualTo("platform-unavailable");
        assertThat(trouble.retrying()).isTrue();
        assertThat(agency.part(campaign.id(), Platform.GOOGLE_ADS).state()).isEqualTo(State.ACTIVE);

        agency.carryOut(campaign.id());

        assertThat(agency.now(campaign.id()).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(agency.part(campaign.id(), Platform.META_ADS).trouble()).isNull();
    }

    @Test
    void aLostAnswerDoesNotCreateItTwice() {
        agency.meta.loseAnswer();
        var campaign = agency.running();
        var lost = agency.carryOut.handle(agency.org, campaign.id(), Platform.META_ADS);
        assertThat(lost.failure()).isEmpty();
        assertThat(agency.atMeta()).hasSize(1);
        assertThat(agency.now(campaign.id()).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aCreationThatMayStillComeThroughIsWaitedFor() {
        agency.meta.fail(new PlatformFailure.RateLimited("17", "Slow down.", Duration.ofSeconds(9)));
        var campaign = agency.direct.launch(agency.org, agency.approved().id(), Optional.empty());
        assertThat(failure(campaign.id())).contains(Duration.ofSeconds(9));
        agency.campaigns.save(campaignTried(campaign.id()));

        assertThat(failure(campaign.id())).contains(Duration.ofSeconds(45));
        assertThat(agency.atMeta()).isEmpty();
        agency.clock.pass(Duration.ofSeconds(45));
        assertThat(failure(campaign.id())).isEmpty();
        assertThat(agency.atMeta()).hasSize(1);
    }

    /** As a process leaves it that was killed between the note and the call. */
    private Campaign.Change campaignTried(String id) {
        var now = agency.clock.instant();
        return agency.now(id).placed(Platform.META_ADS, part -> part.trying(now), CampaignEvent.PLACEMENT_CHANGED, now);
    }

    private Optional<Duration> failure(String id) {
        return agency.carryOut
                .handle(agency.org, id, Platform.META_ADS)
                .failure()
                .map(each -> each.retryAfter());
    }

    @Test
    void whatIsGivenUpIsShownAndTriedAgainWhenAsked() {
        agency.meta.fail(new PlatformFailure.Invalid("100", "No such objective.", List.of()));
        var campaign = agency.running();
        var stuck = agency.carryOut.giveUp(agency.org, campaign.id(), Platform.META_ADS, 1);
        assertThat(stuck.orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(agency.now(campaign.id()).status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);

        agency.direct.launch(agency.org, campaign.id(), Optional.empty());
        assertThat(agency.runs).endsWith(campaign.id() + "/2");
        agency.carryOut(campaign.id());
        assertThat(agency.now(campaign.id()).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void whatWasDecidedSinceIsTriedAgainByALaunchToo() {
        var id = agency.running().id();
        var none = Optional.<String>empty();
        agency.direct.pause(agency.org, id, none);
        assertThatThrownBy(() -> agency.direct.launch(agency.org, id, none)).isInstanceOf(Refused.class);
        agency.meta.fail(new PlatformFailure.Invalid("100", "Not now.", List.of()));
        agency.carryOut(id);

        agency.direct.launch(agency.org, id, none);
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThatThrownBy(() -> agency.direct.launch(agency.org, id, none)).isInstanceOf(Refused.class);

        agency.direct.end(agency.org, id, none);
        agency.meta.fail(new PlatformFailure.Invalid("100", "Not now.", List.of()));
        agency.carryOut(id);
        agency.direct.launch(agency.org, id, none);
        agency.carryOut(id);
        assertThat(agency.atMeta().getFirst().status()).isEqualTo(AdCampaign.Status.ENDED);
        assertThatThrownBy(() -> agency.direct.launch(agency.org, id, none)).isInstanceOf(Refused.class);
    }

    @Test
    void anOldRunGivesUpNothingOfANewOrder() {
        agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));
        var campaign = agency.running();
        agency.direct.pause(agency.org, campaign.id(), Optional.empty());
        agency.carryOut.giveUp(agency.org, campaign.id(), Platform.META_ADS, 1);
        assertThat(agency.part(campaign.id(), Platform.META_ADS).state()).isEqualTo(State.LAUNCHING);
    }

    @Test
    void pausesResumesAndEndsEverywhere() {
        var id = agency.running().id();
        agency.direct.pause(agency.org, id, Optional.empty());
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(agency.atGoogle().getFirst().status()).isEqualTo(AdCampaign.Status.PAUSED);
        agency.direct.resume(agency.org, id, Optional.empty());
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
        agency.direct.end(agency.org, id, Optional.empty());
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ENDED);
        assertThat(agency.atMeta().getFirst().status()).isEqualTo(AdCampaign.Status.ENDED);
        agency.write.remove(agency.org, id, Optional.empty());
        assertThat(agency.campaigns.find(agency.org, id)).isEmpty();
    }

    @Test
    void whatRunsCannotBeRemovedOrRewritten() {
        var id = agency.running().id();
        assertThatThrownBy(() -> agency.write.remove(agency.org, id, Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agency.write.change(agency.org, id, Optional.empty(), "user_author", Samples.words()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anEndWhoseRunIsLostIsSaidAgain() {
        var id = agency.running().id();
        agency.direct.end(agency.org, id, Optional.empty());
        agency.direct.end(agency.org, id, Optional.empty());
        assertThat(agency.runs).endsWith(id + "/2");

        agency.clock.pass(Duration.ofMinutes(21));
        agency.direct.end(agency.org, id, Optional.empty());

        assertThat(agency.runs).endsWith(id + "/3");
    }
}
