package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.usecase.AnswerProposal.Word;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtCampaignTest {
    private final OptimisedCampaign scene = new OptimisedCampaign();

    @Test
    void onlyWatchesWhereItIsToldTo() {
        scene.mode(Mode.OBSERVE);

        assertThat(scene.change().status()).isEqualTo(Status.OBSERVED);
        assertThat(scene.budgets.moves).isEmpty();
    }

    @Test
    void actsByItselfInsideItsLimits() {
        var cap = Money.of("210.00", "EUR");
        var caps = Map.of(Platform.GOOGLE_ADS, cap, Platform.META_ADS, cap, Platform.LINKEDIN_ADS, cap);
        scene.set.handle(scene.acme, OptimisedCampaign.ID, new Settings(Mode.AUTO, null, 10, caps, null), "user_a");
        for (int i = 0; i < 14; i++) {
            var before = scene.budgets.now();
            scene.morning();
            scene.budgets.now().forEach((platform, money) -> {
                assertThat(money.micros()).isLessThanOrEqualTo(cap.micros());
                long old = before.get(platform).micros();
                assertThat(Math.abs(money.micros() - old)).isLessThanOrEqualTo(old / 10 + 10_000);
            });
        }
        assertThat(scene.budgets.moves).isNotEmpty();
    }

    @Test
    void keepsPaceAlthoughPlatformsDoNotSpendAll() {
        scene.mode(Mode.AUTO);
        for (int i = 0; i < 20; i++) scene.morning();

        double spent = scene.budgets.find(scene.acme, OptimisedCampaign.ID, 28).orElseThrow().reported().stream()
                .mapToDouble(Observation::spend)
                .sum();

        assertThat(spent / (20 * 600)).isBetween(0.98, 1.02);
    }

    @Test
    void decidesAMorningOnce() {
        scene.mode(Mode.AUTO);
        var proposal = scene.change();

        assertThat(scene.look.handle(scene.acme, OptimisedCampaign.ID)).contains(proposal);
        assertThat(scene.budgets.moves).hasSize(1);
    }

    @Test
    void forgetsWhatNobodyAnswered() {
        scene.mode(Mode.SUGGEST);
        var proposal = scene.change();
        scene.morning();

        assertThat(scene.stored(proposal).status()).isEqualTo(Status.EXPIRED);
        assertThatThrownBy(() -> scene.say(proposal, Word.ACCEPT)).isInstanceOf(Refused.class);
    }

    @Test
    void comparesWhatItSaidWithWhatHappened() {
        scene.mode(Mode.AUTO);
        var proposal = scene.change();
        assertThat(proposal.outcome()).isNull();
        for (int i = 0; i < 12; i++) scene.morning();

        var outcome = scene.stored(proposal).outcome();

        assertThat(outcome).isNotNull();
        assertThat(outcome.known()).isTrue();
        assertThat(outcome.expected().low()).isLessThan(outcome.expected().high());
        var compared = scene.proposals.list(scene.acme, OptimisedCampaign.ID, Optional.empty(), 50).stream()
                .filter(each -> each.outcome() != null)
                .toList();
        assertThat(compared)
                .filteredOn(each -> each.outcome().verdict().name().equals("AS_EXPECTED"))
                .hasSizeGreaterThan(compared.size() / 2);
    }

    @Test
    void showsTheRowsItWasDecidedBy() {
        scene.mode(Mode.SUGGEST);

        var evidence = scene.change().reasoning().evidence();

        assertThat(evidence)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.spend()).isPositive());
    }

    @Test
    void sendsAgainWhereSomebodyElseChangedTheCampaign() {
        scene.mode(Mode.AUTO);
        scene.budgets.raced = true;
        var proposal = scene.change();
        assertThat(proposal.status()).isEqualTo(Status.APPLYING);
        scene.budgets.raced = false;

        assertThat(scene.look
                        .handle(scene.acme, OptimisedCampaign.ID)
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.APPLIED);
    }

    @Test
    void takesAChangedBudgetForPeoplesWish() {
        scene.mode(Mode.AUTO);
        for (int i = 0; i < 4; i++) scene.morning();
        scene.budgets.set(Platform.GOOGLE_ADS, "500.00");
        scene.budgets.set(Platform.META_ADS, "500.00");
        scene.budgets.set(Platform.LINKEDIN_ADS, "500.00");

        assertThat(scene.morning().reasoning().planned()).isBetween(1_200.0, 1_600.0);
    }

    @Test
    void saysNothingWhileThePlatformsSayNothing() {
        scene.mode(Mode.AUTO);

        assertThat(scene.look.handle(scene.acme, OptimisedCampaign.ID)).isEmpty();
        scene.budgets.running = false;
        scene.budgets.pass(1);
        assertThat(scene.look.handle(scene.acme, OptimisedCampaign.ID)).isEmpty();
    }

    @Test
    void hidesItFromOtherOrganisations() {
        scene.mode(Mode.ASK);
        var proposal = scene.change();

        assertThatThrownBy(() -> scene.look.handle(scene.stranger, OptimisedCampaign.ID))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignNotFound(OptimisedCampaign.ID));
        assertThatThrownBy(() -> scene.set.handle(scene.stranger, OptimisedCampaign.ID, Settings.usual(), "user_b"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignNotFound(OptimisedCampaign.ID));
        assertThatThrownBy(() -> scene.answer.handle(
                        scene.stranger, OptimisedCampaign.ID, proposal.id(), Word.ACCEPT, "user_b", null))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ProposalNotFound(proposal.id()));
    }
}
