package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Campaigns.Waiting;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Campaigns} must do for those who look after what was left undone. */
public abstract class WaitingCampaignsContract {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Campaigns campaigns();

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
    void knowsWhichOrdersWaitForTheirRun() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        assertThat(waiting(Waiting.RUN, NOW)).isEmpty();
        assertThat(waiting(Waiting.RUN, NOW.plusSeconds(1))).containsExactly(launched);
        campaigns().begun(acme, launched.id(), 7, "run_7");
        assertThat(waiting(Waiting.RUN, NOW.plusSeconds(1))).containsExactly(launched);
        campaigns().begun(acme, launched.id(), 1, "run_1");
        assertThat(waiting(Waiting.RUN, NOW.plusSeconds(1))).isEmpty();
        assertThat(campaigns().find(acme, launched.id())).contains(launched.begun("run_1"));
    }

    @Test
    void knowsWhichAreOver() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        var end = NOW.plus(Duration.ofDays(30));
        assertThat(waiting(Waiting.END, end)).isEmpty();
        assertThat(waiting(Waiting.END, end.plusSeconds(1))).containsExactly(launched);
        stored(launched.ordered(Phase.ENDED, EnumSet.of(Aspect.STATUS), CampaignEvent.ENDED, NOW));
        assertThat(waiting(Waiting.END, end.plusSeconds(1))).isEmpty();
    }

    private List<Campaign> waiting(Waiting what, Instant before) {
        return campaigns().waiting(what, before, Set.of(other), 1_000).stream()
                .filter(each -> each.org().equals(acme))
                .toList();
    }

    @Test
    void postponesWhatCouldNotBeDoneNow() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        var soon = NOW.plusSeconds(1);
        assertThat(campaigns().postpone(Waiting.RUN, launched, soon, NOW.plusSeconds(60)))
                .isTrue();
        assertThat(campaigns().postpone(Waiting.RUN, launched, soon, NOW.plusSeconds(60)))
                .isFalse();
        assertThat(waiting(Waiting.RUN, NOW.plusSeconds(60))).isEmpty();
        assertThat(waiting(Waiting.RUN, NOW.plusSeconds(61))).containsExactly(launched);
        assertThat(campaigns().waiting(Waiting.RUN, NOW.plusSeconds(61), Set.of(acme), 1_000))
                .doesNotContain(launched);

        var again = stored(launched.ordered(Phase.PAUSED, EnumSet.of(Aspect.STATUS), CampaignEvent.PAUSED, NOW));
        assertThat(campaigns().postpone(Waiting.RUN, launched, soon, NOW.plusSeconds(60)))
                .isFalse();
        assertThat(waiting(Waiting.RUN, soon)).containsExactly(again);
    }

    @Test
    void knowsWhichOrdersHaveNoResult() {
        var launched =
                stored(added("camp_a").ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW));
        var soon = NOW.plusSeconds(1);
        assertThat(waiting(Waiting.RESULT, soon)).isEmpty();
        campaigns().begun(acme, launched.id(), 1, "run_1");
        assertThat(waiting(Waiting.RESULT, soon)).containsExactly(launched.begun("run_1"));
        var half = stored(launched.begun("run_1")
                .placed(
                        Platform.META_ADS,
                        part -> part.givenUp(new Trouble("code", "message", false, NOW)),
                        CampaignEvent.PLACEMENT_CHANGED,
                        NOW));
        assertThat(waiting(Waiting.RESULT, soon)).containsExactly(half);
        stored(half.placed(
                Platform.GOOGLE_ADS,
                part -> part.settled(Placement.State.ACTIVE, EnumSet.allOf(Aspect.class)),
                CampaignEvent.PLACEMENT_CHANGED,
                NOW));
        assertThat(waiting(Waiting.RESULT, soon)).isEmpty();
    }
}
