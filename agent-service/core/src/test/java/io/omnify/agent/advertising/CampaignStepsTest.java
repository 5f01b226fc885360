package io.omnify.agent.advertising;

import static io.omnify.agent.effects.PlatformScene.ACME;
import static io.omnify.agent.effects.PlatformScene.OTHER;
import static io.omnify.agent.effects.PlatformScene.done;
import static io.omnify.agent.effects.PlatformScene.failure;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.advertising.usecase.AdActions;
import io.omnify.agent.effects.PlatformScene;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Campaigns that steps of runs create, end and schedule at one platform. */
class CampaignStepsTest {
    private static final String ACCOUNT = "111";

    private final PlatformScene scene = new PlatformScene();
    private final String connection = scene.connected(ACME, Platform.META_ADS);

    private Outcome step(OrgId org, EffectId id, String verb, Map<String, @Nullable Object> input) throws Exception {
        var actions =
                AdActions.of(scene.platforms, scene.use, _ -> scene.clock.instant(), (_, _, _) -> Optional.empty());
        return scene.outcome(actions, org, id, "meta_ads.campaign." + verb, input);
    }

    private Outcome create(int attempt, Object... more) throws Exception {
        return step(ACME, new EffectId("run_1", "create", attempt), "create", wished(more));
    }

    private Map<String, @Nullable Object> wished(Object... more) {
        var input = new HashMap<>(object(
                "connection_id",
                connection,
                "name",
                "Spring",
                "objective",
                "sales",
                "budget",
                object("amount", "25.00", "currency", "EUR"),
                "audience",
                object("countries", List.of("DE"))));
        input.putAll(object((@Nullable Object[]) more));
        return input;
    }

    private Outcome to(String step, String verb, Object... more) throws Exception {
        var input = new HashMap<>(object("connection_id", connection, "campaign", "7"));
        input.putAll(object((@Nullable Object[]) more));
        return step(ACME, new EffectId("run_1", step, 1), verb, input);
    }

    private List<AdCampaign> there() {
        return scene.ads.all(ACCOUNT);
    }

    private void given(String name, Status status) {
        var budget = new CampaignBudget(Money.of("10", "EUR"), Period.DAILY);
        var schedule = new Schedule(
                ZonedDateTime.parse("2026-03-01T00:00:00+01:00"), ZonedDateTime.parse("2026-04-01T00:00:00+02:00"));
        scene.ads.meddle(ACCOUNT, new AdCampaign("7", name, status, budget, schedule, ""));
    }

    @Test
    void aStepCreatesOneCampaignPausedHoweverOftenItIsTried() throws Exception {
        var first = done(create(1));
        assertThat(done(create(1))).isEqualTo(first);
        assertThat(done(create(2))).isEqualTo(first);
        assertThat(there()).singleElement().satisfies(made -> {
            assertThat(made.status()).isEqualTo(Status.PAUSED);
            assertThat(made.name()).matches("Spring \\[act_[0-9a-f]{24}]");
            assertThat(made.budget()).isEqualTo(new CampaignBudget(Money.of("25", "EUR"), Period.DAILY));
        });
    }

    @Test
    void otherStepsCreateTheirOwn() throws Exception {
        create(1);
        step(ACME, new EffectId("run_2", "create", 1), "create", wished());
        assertThat(there()).hasSize(2);
    }

    @Test
    void aCreationWhoseAnswerWasLostIsLookedUp() throws Exception {
        scene.ads.loseAnswer();
        assertThat(String.valueOf(done(create(1)).get("campaign")))
                .contains(there().getFirst().id());
        assertThat(there()).hasSize(1);
    }

    @Test
    void aCreationThatDidNotHappenMayBeTriedAgain() throws Exception {
        create(1);
        scene.ads.fail(new PlatformFailure.Unavailable("down", "It does not answer."));
        var failed = failure(step(ACME, new EffectId("run_2", "create", 1), "create", wished()));
        assertThat(failed.retryable()).isTrue();
        done(step(ACME, new EffectId("run_2", "create", 2), "create", wished()));
        assertThat(there()).hasSize(2);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsCreated() throws Exception {
        assertThat(failure(create(1, "period", "lifetime")).message()).contains("end_at");
        assertThat(failure(create(2, "end_at", "2026-01-01T00:00:00Z")).code()).isEqualTo("invalid-input");
        assertThat(failure(create(3, "end_at", "tomorrow")).code()).isEqualTo("invalid-input");
        var nothing = object("amount", "0.00", "currency", "EUR");
        assertThat(failure(create(4, "budget", nothing)).code()).isEqualTo("invalid-input");
        var dollars = object("amount", "5.00", "currency", "USD");
        assertThat(failure(create(5, "budget", dollars)).code()).isEqualTo("action-refused");
        var children = object("countries", List.of("DE"), "min_age", 12);
        assertThat(failure(create(6, "audience", children)).code()).isEqualTo("invalid-input");
        assertThat(failure(create(7, "name", "Theirs [camp_1]")).code()).isEqualTo("invalid-input");
        assertThat(there()).isEmpty();
    }

    @Test
    void anothersConnectionAndAnotherPlatformsAreNotThere() throws Exception {
        var foreign = step(OTHER, new EffectId("run_1", "create", 1), "create", wished());
        assertThat(failure(foreign).code()).isEqualTo("connection-not-found");
        var crm = scene.connected(ACME, Platform.GOHIGHLEVEL);
        assertThat(failure(create(1, "connection_id", crm)).code()).isEqualTo("connection-not-found");
        assertThat(there()).isEmpty();
    }

    @Test
    void endsACampaignForGood() throws Exception {
        given("Spring", Status.ACTIVE);
        done(to("end", "end"));
        assertThat(there().getFirst().status()).isEqualTo(Status.ENDED);
        assertThat(failure(to("other", "end", "campaign", "8")).code()).isEqualTo("campaign-not-found");
    }

    @Test
    void schedulesWhatIsSaidAndKeepsTheRest() throws Exception {
        given("Spring", Status.ACTIVE);
        done(to("longer", "schedule", "end_at", "2026-05-01T00:00:00Z"));
        var longer = there().getFirst().schedule();
        assertThat(longer.start()).isEqualTo(ZonedDateTime.parse("2026-03-01T00:00:00+01:00"));
        assertThat(longer.end().toInstant()).isEqualTo("2026-05-01T00:00:00Z");
        done(to("endless", "schedule", "end_at", null));
        assertThat(there().getFirst().schedule().end()).isNull();
        assertThat(failure(to("nothing", "schedule")).code()).isEqualTo("invalid-input");
        assertThat(failure(to("over", "schedule", "end_at", "2026-03-02T00:00:00Z"))
                        .code())
                .isEqualTo("invalid-input");
    }

    @Test
    void campaignsOfOursAreEndedAndScheduledHereAlone() throws Exception {
        given("Spring [camp_1]", Status.ACTIVE);
        assertThat(failure(to("end", "end")).code()).isEqualTo("campaign-kept-here");
        assertThat(failure(to("longer", "schedule", "end_at", "2026-05-01T00:00:00Z"))
                        .message())
                .contains("/api/campaigns/camp_1");
        assertThat(there().getFirst().status()).isEqualTo(Status.ACTIVE);
        assertThat(there().getFirst().schedule().end()).isEqualTo(ZonedDateTime.parse("2026-04-01T00:00:00+02:00"));
    }
}
