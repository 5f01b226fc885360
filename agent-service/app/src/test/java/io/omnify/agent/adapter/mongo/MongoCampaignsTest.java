package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.CampaignsContract;
import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Order;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoCampaignsTest extends CampaignsContract {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @Inject
    MongoCampaigns campaigns;

    @Inject
    MongoOurParts parts;

    @Inject
    AgentDatabase database;

    @Override
    protected OurParts parts() {
        return parts;
    }

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    private Campaign launched() {
        var org = new OrgId("org_" + UUID.randomUUID());
        var draft = Samples.draft(org, "camp_" + UUID.randomUUID(), NOW);
        campaigns.add(draft, OptionalLong.empty());
        var ordered = draft.campaign().ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW);
        campaigns.save(ordered);
        return ordered.campaign();
    }

    private Campaign there(Campaign campaign) {
        var placed = campaign.placed(
                Platform.META_ADS, part -> part.found("77", null), CampaignEvent.PLACEMENT_CHANGED, NOW);
        campaigns.save(placed);
        return placed.campaign();
    }

    @Test
    void knowsThePartsOfThoseThatWereStoredBeforePartsWereNoted() {
        var campaign = there(launched());
        database.raw("campaigns").updateOne(eq("_id", campaign.id()), unset("parts"));
        var stranger = new OrgId("org_" + UUID.randomUUID());
        assertThat(parts.campaign(stranger, Platform.META_ADS, "77")).isEmpty();
        assertThat(parts.campaign(campaign.org(), Platform.META_ADS, "77")).contains(campaign.id());
        assertThat(parts.campaign(campaign.org(), Platform.META_ADS, "78")).isEmpty();
    }

    /** Such a campaign was stored again after its order was on its way, without the run. */
    @Test
    void takesTheRunOfAnOrderThatWasOnItsWayBeforeRunsWereNoted() {
        var campaign = there(launched().begun(""));
        assertThat(campaigns.find(campaign.org(), campaign.id()).orElseThrow().order())
                .returns("", Order::run)
                .returns(true, Order::started);
        campaigns.begun(campaign.org(), campaign.id(), campaign.order().number(), "run_7");
        assertThat(campaigns.find(campaign.org(), campaign.id()).orElseThrow().order())
                .returns("run_7", Order::run);
    }
}
