package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.usecase.CampaignActions;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.port.Ledger;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The steps of the run that carries out a campaign, through the effect ledger as they are in production. */
class CampaignActionsTest {
    private final Agency agency = new Agency();
    private final Lines ledger = new Lines();
    private final String id = agency.direct
            .launch(agency.org, agency.approved().id(), Optional.empty())
            .id();
    private final PerformEffect perform = new PerformEffect(
            new Actions(CampaignActions.of(agency.carryOut)), ledger, new SimpleSchemas(), agency.clock, _ -> {});

    /** The ledger in a map. */
    private static final class Lines implements Ledger {
        private final Map<EffectId, Effect> lines = new HashMap<>();

        @Override
        public Optional<Effect> find(OrgId org, EffectId id) {
            return Optional.ofNullable(lines.get(id)).filter(line -> line.org().equals(org));
        }

        @Override
        public void begin(Effect begun) {
            lines.put(begun.id(), begun);
        }

        @Override
        public void settle(Effect settled) {
            lines.put(settled.id(), settled);
        }
    }

    private Effect step(String action, String platform, int attempt) throws InterruptedException {
        var input = Json.object("campaign_id", id, "platform", platform, "order", 1);
        var key = new EffectId("run_1", platform + action, attempt);
        return perform.handle(new EffectCommand(
                agency.org, key, action, input, agency.clock.instant().plus(Duration.ofMinutes(5))));
    }

    @Test
    void aPlatformThatIsAwayFailsTheAttemptAndNotTheLaunch() throws InterruptedException {
        agency.meta.fail(new PlatformFailure.RateLimited("17", "Slow down.", Duration.ofSeconds(9)));
        var first = step(CampaignActions.APPLY, "meta_ads", 1);
        assertThat(first.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.failure().retryable()).isTrue();
            assertThat(failed.failure().retryAfter()).isEqualTo(Duration.ofSeconds(9));
        });
        var second = step(CampaignActions.APPLY, "meta_ads", 2);
        assertThat(second.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.output())
                                .containsEntry("status", "active")
                                .containsEntry("mode", "simulation"));
        assertThat(second.mode()).isEqualTo(Mode.SIMULATION);
        step(CampaignActions.APPLY, "google_ads", 1);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aRepeatedCommandCreatesNothingAgain() throws InterruptedException {
        var first = step(CampaignActions.APPLY, "meta_ads", 1);
        assertThat(step(CampaignActions.APPLY, "meta_ads", 1)).isEqualTo(first);
        step(CampaignActions.APPLY, "meta_ads", 2);
        assertThat(agency.atMeta()).hasSize(1);
    }

    @Test
    void whatWasBegunBeforeACrashIsFoundAndNotMadeAgain() throws InterruptedException {
        agency.carryOut(id); // it happened, and the process ended before the ledger was told
        var input = Json.object("campaign_id", id, "platform", "meta_ads", "order", 1);
        var command = new EffectCommand(
                agency.org, new EffectId("run_1", "meta_ads", 1), CampaignActions.APPLY, input, agency.clock.instant());
        ledger.begin(Effect.begun(command, Mode.SIMULATION, agency.clock.instant()));

        assertThat(perform.handle(command).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(agency.atMeta()).hasSize(1);
    }

    @Test
    void whatFailedForGoodIsSettled() throws InterruptedException {
        agency.meta.fail(new PlatformFailure.Forbidden("200", "Not your account."));
        step(CampaignActions.APPLY, "meta_ads", 1);
        step(CampaignActions.APPLY, "google_ads", 1);
        var settled = step(CampaignActions.SETTLE, "meta_ads", 1);
        assertThat(settled.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.output()).containsEntry("status", "failed"));
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
    }
}
