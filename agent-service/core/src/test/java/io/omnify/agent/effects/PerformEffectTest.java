package io.omnify.agent.effects;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.effects.InMemoryLedger.Crash;
import io.omnify.agent.effects.ScriptedAction.Behaviour;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PerformEffectTest {
    private static final OrgId ACME = new OrgId("org_acme");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private ScriptedAction action = new ScriptedAction(Repeatability.LOOKED_UP);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private Effect perform(EffectCommand command) throws InterruptedException {
        var actions = new Actions(List.of(action));
        return new PerformEffect(actions, ledger, new SimpleSchemas(), () -> now, pause -> now = now.plus(pause))
                .handle(command);
    }

    private EffectCommand command(int attempt) {
        return command(attempt, Map.of("to", "a@b.c"));
    }

    private EffectCommand command(int attempt, Map<String, Object> input) {
        var deadline = Instant.parse("2026-01-01T00:10:00Z");
        return new EffectCommand(ACME, new EffectId("run_1", "mail", attempt), "test.send", input, deadline);
    }

    private void crashing(EffectCommand command) throws InterruptedException {
        try {
            perform(command);
        } catch (Crash e) {
            return;
        }
        throw new AssertionError("did not crash");
    }

    @Test
    void answersARepeatedCommandFromTheLedger() throws InterruptedException {
        var first = perform(command(1));
        var second = perform(command(1));
        assertThat(second).isEqualTo(first);
        assertThat(first.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(action.world).containsExactly("run_1/mail/1");
    }

    @Test
    void isNotedBeforeItIsDone() throws InterruptedException {
        action.script.add(Behaviour.KILLS_US_BEFORE);
        crashing(command(1));
        assertThat(ledger.lines.values()).singleElement().matches(Effect::open);
    }

    @Test
    void findsOutThatAnInterruptedCallHappened() throws InterruptedException {
        action.script.add(Behaviour.WORKS_AND_KILLS_US);
        crashing(command(1));
        assertThat(perform(command(1)).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(action.world).hasSize(1);
    }

    @Test
    void letsAnInterruptedCallThatDidNotHappenBeTriedAgain() throws InterruptedException {
        action.script.add(Behaviour.KILLS_US_BEFORE);
        crashing(command(1));
        var failed = (Outcome.Failed) perform(command(1)).outcome();
        assertThat(failed.failure().retryable()).isTrue();
        assertThat(perform(command(2)).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(action.world).containsExactly("run_1/mail/2");
    }

    @Test
    void waitsUntilAnAbsenceIsCertain() throws InterruptedException {
        action.script.add(Behaviour.CUTS_BEFORE);
        var begin = now;
        perform(command(1));
        assertThat(now).isAfter(begin.plus(action.limit()));
    }

    @Test
    void whatTookManyRequestsIsCertainOnlyAfterTheLastOfThem() throws InterruptedException {
        action.longest = Duration.ofHours(1);
        action.meanwhile = () -> now = now.plusSeconds(300);
        action.script.add(Behaviour.CUTS_BEFORE);
        var begin = now;
        perform(command(1));
        assertThat(now).isAfter(begin.plusSeconds(300).plus(action.limit()));
    }

    @Test
    void aCallThatWasCutOffLateMayStillBeInFlightWhenTheNextOneLooks() throws InterruptedException {
        action.longest = Duration.ofHours(1);
        action.meanwhile = () -> now = now.plusSeconds(300);
        action.script.add(Behaviour.KILLS_US_BEFORE);
        crashing(command(1));
        var back = now;
        perform(command(1));
        assertThat(now).isAfter(back.plus(action.limit()));
    }

    @Test
    void nothingIsWaitedForThatEndedLongAgo() throws InterruptedException {
        action.longest = Duration.ofHours(1);
        action.script.add(Behaviour.KILLS_US_BEFORE);
        crashing(command(1));
        now = now.plusSeconds(3_601);
        var back = now;
        perform(command(1));
        assertThat(now).isEqualTo(back);
    }

    @Test
    void aRefusalToLookAgainDoesNotProveThatNothingHappened() throws InterruptedException {
        action = new ScriptedAction(Repeatability.KEYED);
        action.script.addAll(List.of(Behaviour.WORKS_AND_CUTS, Behaviour.REFUSES_FOR_NOW));
        assertThat(perform(command(1)).outcome()).isInstanceOf(Outcome.Done.class);
        action.script.add(Behaviour.WORKS_AND_CUTS);
        action.script.addAll(Collections.nCopies(100, Behaviour.REFUSES_FOR_NOW));
        assertThat(perform(command(2)).outcome()).isInstanceOf(Outcome.Unknown.class);
        action.script.clear();
        action.refusal = Failure.of("connection-not-usable", "Revoked.");
        action.script.addAll(List.of(Behaviour.WORKS_AND_CUTS, Behaviour.REFUSES_FOR_NOW));
        assertThat(perform(command(3)).outcome()).isInstanceOf(Outcome.Unknown.class);
        action.refusal = new Failure("action-rate-limited", "Later.", true, Duration.ofHours(1));
        action.script.addAll(List.of(Behaviour.WORKS_AND_CUTS, Behaviour.REFUSES_FOR_NOW));
        assertThat(perform(command(5)).outcome())
                .as("asked once and not every two seconds")
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(action.script).isEmpty();
        action.refusal = Failure.of("action-refused", "No such thing.");
        action.script.addAll(List.of(Behaviour.CUTS_BEFORE, Behaviour.REFUSES_FOR_NOW));
        assertThat(perform(command(4)).outcome()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void takesAnOpenEarlierAttemptsEffectForItsOwn() throws InterruptedException {
        action.script.add(Behaviour.WORKS_AND_KILLS_US);
        crashing(command(1));
        assertThat(perform(command(2)).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(action.world).containsExactly("run_1/mail/1");
    }

    @Test
    void doesAgainWhatIsAskedForAgainOnPurpose() throws InterruptedException {
        perform(command(1));
        perform(command(2));
        assertThat(action.world).containsExactly("run_1/mail/1", "run_1/mail/2");
    }

    @Test
    void leavesToAPersonWhatNobodyCanFindOut() throws InterruptedException {
        action = new ScriptedAction(Repeatability.UNSAFE);
        action.script.add(Behaviour.WORKS_AND_KILLS_US);
        crashing(command(1));
        var unknown = (Outcome.Unknown) perform(command(1)).outcome();
        assertThat(unknown.known())
                .containsEntry("idempotency_key", "run_1/mail/1")
                .containsKey("started_at");
        assertThat(perform(command(1)).outcome()).isEqualTo(unknown);
        assertThat(action.world).hasSize(1);
    }

    @Test
    void aPersonsWordToTryAgainIsObeyed() throws InterruptedException {
        leavesToAPersonWhatNobodyCanFindOut();
        assertThat(perform(command(2)).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(action.world).hasSize(2);
    }

    @Test
    void asksAPlatformThatIsAwayUntilItIsBackAndNotForEver() throws InterruptedException {
        action.script.add(Behaviour.WORKS_AND_CUTS);
        action.silentLookUps = 10;
        assertThat(perform(command(1)).outcome()).isInstanceOf(Outcome.Done.class);
        action.script.add(Behaviour.WORKS_AND_CUTS);
        action.silentLookUps = Integer.MAX_VALUE;
        assertThat(perform(command(2)).outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anAdapterThatBreaksIsFoundOutAbout() throws InterruptedException {
        action.script.add(Behaviour.BREAKS);
        assertThat(perform(command(1)).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(action.world).isEmpty();
    }

    @Test
    void beginsNothingAfterTheDeadlineOrWithAWrongInputOrAnUnknownAction() throws InterruptedException {
        var failed = (Outcome.Failed) perform(command(1, Json.object())).outcome();
        assertThat(failed.failure().code()).isEqualTo("invalid-input");
        now = now.plusSeconds(601);
        failed = (Outcome.Failed) perform(command(1)).outcome();
        assertThat(failed.failure().code()).isEqualTo("deadline-passed");
        var unknown = new EffectCommand(ACME, new EffectId("run_1", "mail", 1), "no.such", Map.of(), now);
        failed = (Outcome.Failed) perform(unknown).outcome();
        assertThat(failed.failure().code()).isEqualTo("action-unknown");
        assertThat(ledger.lines).isEmpty();
    }

    @Test
    void anActionThatIsGoneLeavesWhatItBeganToAPerson() throws InterruptedException {
        action.script.add(Behaviour.WORKS_AND_KILLS_US);
        crashing(command(1));
        var gone = new PerformEffect(new Actions(List.of()), ledger, new SimpleSchemas(), () -> now, _ -> {});
        assertThat(gone.handle(command(1)).outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    /** Whatever the platform, the ledger and the process do, no key is done twice, and a done one is never lost. */
    @ParameterizedTest
    @EnumSource(names = "READ", mode = Mode.EXCLUDE)
    void nothingIsDoubledHoweverItFails(Repeatability kind) throws InterruptedException {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            ledger.lines.clear();
            ledger.forgetsOutcomes = random.nextBoolean();
            action = new ScriptedAction(kind);
            now = Instant.parse("2026-01-01T00:00:00Z");
            for (int i = random.nextInt(4); i > 0; i--)
                action.script.add(Behaviour.values()[random.nextInt(Behaviour.values().length)]);
            ledger.writesUntilCrash = 1 + random.nextInt(5);
            Outcome outcome = null;
            while (outcome == null) {
                try {
                    outcome = perform(command(1)).outcome();
                } catch (Crash e) {
                    ledger.writesUntilCrash = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3);
                }
            }
            assertThat(new HashSet<>(action.world)).as("seed " + seed).hasSameSizeAs(action.world);
            if (outcome instanceof Outcome.Done)
                assertThat(action.world).as("seed " + seed).hasSize(1);
            if (outcome instanceof Outcome.Failed)
                assertThat(action.world).as("seed " + seed).isEmpty();
        }
    }
}
