package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final Agency agency = new Agency();
    private final String id = agency.running().id();

    private void meddle(Status status, CampaignBudget budget) {
        var there = agency.atMeta().getFirst();
        agency.meta.meddle(
                "act_conn_meta", new AdCampaign(there.id(), there.name(), status, budget, there.schedule(), ""));
    }

    private void look() {
        agency.look.handle(agency.accounts.find(agency.org, "conn_meta").orElseThrow());
        agency.look.handle(agency.accounts.find(agency.org, "conn_google").orElseThrow());
    }

    private List<Drift> drift() {
        return agency.part(id, Platform.META_ADS).drift();
    }

    @Test
    void whatIsAsWeLeftItIsNoDrift() {
        var before = agency.now(id);
        look();
        assertThat(agency.now(id)).isEqualTo(before);
    }

    @Test
    void isFoundShownAndHealedWhenAPersonSaysSo() {
        meddle(Status.PAUSED, Samples.daily("500.00"));
        look();
        assertThat(drift()).extracting(Drift::aspect).containsExactly(Aspect.STATUS, Aspect.BUDGET);
        assertThat(drift().getLast().theirs()).isEqualTo("500.00 EUR daily");
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
        int events = agency.campaigns.events.size();
        look();
        assertThat(agency.campaigns.events).hasSize(events).endsWith(CampaignEvent.DRIFT_FOUND);
        agency.carryOut(id);
        assertThat(agency.atMeta().getFirst().status()).isEqualTo(Status.PAUSED);

        agency.decide.restore(agency.org, id, Platform.META_ADS);
        agency.carryOut(id);

        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("45.00"));
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(drift()).isEmpty();
    }

    @Test
    void anotherOrderDoesNotHealItByTheWay() {
        meddle(Status.ACTIVE, Samples.daily("500.00"));
        look();
        agency.direct.pause(agency.org, id, Optional.empty());
        agency.carryOut(id);
        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("500.00"));
        assertThat(drift()).extracting(Drift::aspect).containsExactly(Aspect.BUDGET);
    }

    @Test
    void aBudgetWithinTheCapCanBeAdopted() {
        meddle(Status.ACTIVE, Samples.daily("30.00"));
        look();
        var adopted = agency.decide.adopt(agency.org, id, Platform.META_ADS);
        assertThat(adopted.budget()).isEqualTo(Samples.daily("75.00"));
        assertThat(drift()).isEmpty();
        assertThat(agency.runs).hasSize(1);
        meddle(Status.ACTIVE, Samples.daily("45.01"));
        look();
        assertThatThrownBy(() -> agency.decide.adopt(agency.org, id, Platform.META_ADS))
                .hasMessageContaining("over the cap");
    }

    @Test
    void whatWasEndedThereIsEnded() {
        meddle(Status.ENDED, Samples.daily("45.00"));
        look();
        assertThat(agency.part(id, Platform.META_ADS).state()).isEqualTo(State.PAUSED);
        assertThatThrownBy(() -> agency.decide.restore(agency.org, id, Platform.META_ADS))
                .isInstanceOf(Refused.class);
        agency.decide.adopt(agency.org, id, Platform.META_ADS);
        assertThat(agency.part(id, Platform.META_ADS).state()).isEqualTo(State.ENDED);
        assertThat(drift()).isEmpty();
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
    }

    @Test
    void whatIsAwayForAMomentIsStillTold() {
        meddle(Status.ENDED, Samples.daily("45.00"));
        look();
        meddle(Status.ACTIVE, Samples.daily("45.00"));

        agency.direct.end(agency.org, id, Optional.empty());
        agency.carryOut(id);

        assertThat(agency.atMeta().getFirst().status()).isEqualTo(Status.ENDED);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ENDED);
    }

    @Test
    void whatIsBackIsNoDriftAnyMore() {
        meddle(Status.ENDED, Samples.daily("45.00"));
        look();
        meddle(Status.ACTIVE, Samples.daily("45.00"));
        look();

        assertThat(drift()).isEmpty();
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void whereNothingIsOtherwiseThereIsNothingToDecide() {
        assertThatThrownBy(() -> agency.decide.restore(agency.org, id, Platform.META_ADS))
                .isInstanceOf(Refused.class);
    }
}
