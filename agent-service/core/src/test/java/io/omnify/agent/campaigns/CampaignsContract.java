package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.Home;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Campaigns} must do. */
public abstract class CampaignsContract {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Campaigns campaigns();

    protected abstract OurParts parts();

    private Campaign added(String id) {
        var created = Samples.draft(acme, id + acme.value(), NOW);
        campaigns().add(created, OptionalLong.empty());
        return created.campaign();
    }

    private Campaign stored(Campaign.Change change) {
        campaigns().save(change);
        return change.campaign();
    }

    @Test
    void givesBackAllOfIt() {
        var draft = added("camp_a");
        var launched = stored(draft.ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        var drift = List.of(new Drift(Aspect.BUDGET, "a", "b", NOW));
        var trouble = new Trouble("code", "message", true, NOW);
        var full = stored(launched.placed(
                Platform.META_ADS,
                part -> part.found("77", new Home("act_1", Mode.SIMULATION))
                        .seen(Placement.State.ACTIVE, drift)
                        .failed(trouble, EnumSet.noneOf(Aspect.class)),
                CampaignEvent.PLACEMENT_CHANGED,
                NOW));

        assertThat(campaigns().find(acme, draft.id())).contains(full);
        assertThat(full.placements().getLast().trouble()).isEqualTo(trouble);
    }

    @Test
    void hidesItFromOtherOrganisations() {
        var draft = added("camp_a");
        assertThat(campaigns().find(other, draft.id())).isEmpty();
        assertThat(campaigns().list(other, Optional.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(campaigns().on(other, "conn_meta", 10)).isEmpty();
    }

    @Test
    void listsNewestFirstByStatusInPages() {
        var one = added("camp_a");
        var two = added("camp_b");
        var three = stored(added("camp_c").submitted("user_a", NOW));
        assertThat(campaigns().list(acme, Optional.empty(), Optional.empty(), 2))
                .containsExactly(three, two);
        assertThat(campaigns().list(acme, Optional.empty(), Optional.of(two.id()), 2))
                .containsExactly(one);
        assertThat(campaigns().list(acme, Optional.of(CampaignStatus.IN_REVIEW), Optional.empty(), 9))
                .containsExactly(three);
    }

    @Test
    void refusesTheSecondOfTwoRacingSaves() {
        var change = added("camp_a").submitted("user_a", NOW);
        campaigns().save(change);
        assertThatThrownBy(() -> campaigns().save(change))
                .hasFieldOrPropertyWithValue(
                        "refusal",
                        new Refusal.CampaignChangedMeanwhile(change.campaign().id()));
    }

    @Test
    void refusesMoreThanThePlanHas() {
        added("camp_a");
        var more = Samples.draft(acme, "camp_b" + acme.value(), NOW);
        assertThatThrownBy(() -> campaigns().add(more, OptionalLong.of(1)))
                .extracting("refusal")
                .isInstanceOf(Refusal.PlanLimitReached.class);
        campaigns()
                .remove(campaigns()
                        .find(acme, "camp_a" + acme.value())
                        .orElseThrow()
                        .deleted(NOW));
        assertThat(campaigns().find(acme, "camp_a" + acme.value())).isEmpty();
        campaigns().add(more, OptionalLong.of(1));
    }

    @Test
    void knowsWhichHaveAPartOnAConnection() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        assertThat(campaigns().on(acme, "conn_meta", 9)).isEmpty();
        var there = stored(launched.placed(
                Platform.META_ADS, part -> part.found("77", null), CampaignEvent.PLACEMENT_CHANGED, NOW));
        assertThat(campaigns().on(acme, "conn_meta", 9)).containsExactly(there);
        assertThat(campaigns().on(acme, "conn_google", 9)).isEmpty();
        stored(there.placed(
                Platform.META_ADS,
                part -> part.settled(Placement.State.ENDED, EnumSet.allOf(Aspect.class)),
                CampaignEvent.PLACEMENT_CHANGED,
                NOW));
        assertThat(campaigns().on(acme, "conn_meta", 9)).isEmpty();
    }

    @Test
    void knowsWhichOfAPlatformsCampaignsAreItsParts() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        assertThat(parts().campaign(acme, Platform.META_ADS, "77")).isEmpty();
        stored(launched.placed(
                Platform.META_ADS, part -> part.found("77", null), CampaignEvent.PLACEMENT_CHANGED, NOW));
        assertThat(parts().campaign(acme, Platform.META_ADS, "77")).contains(launched.id());
        assertThat(parts().campaign(acme, Platform.META_ADS, "7")).isEmpty();
        assertThat(parts().campaign(acme, Platform.GOOGLE_ADS, "77")).isEmpty();
        assertThat(parts().campaign(other, Platform.META_ADS, "77")).isEmpty();
    }
}
