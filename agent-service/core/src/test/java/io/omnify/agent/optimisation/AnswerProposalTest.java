package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.usecase.AnswerProposal.Word;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerProposalTest {
    private final OptimisedCampaign scene = new OptimisedCampaign();

    @Test
    void waitsForAPersonWhereItIsToAsk() {
        scene.mode(Mode.ASK);
        var proposal = scene.change();
        assertThat(proposal.status()).isEqualTo(Status.PROPOSED);
        assertThat(scene.budgets.moves).isEmpty();

        assertThat(scene.say(proposal, Word.ACCEPT).status()).isEqualTo(Status.APPLIED);

        assertThat(scene.budgets.now()).isEqualTo(proposal.after());
        assertThat(scene.say(proposal, Word.ACCEPT).status()).isEqualTo(Status.APPLIED);
        assertThat(scene.budgets.moves).hasSize(1);
    }

    @Test
    void takesBackWhatItDidAndRests() {
        scene.mode(Mode.AUTO);
        var proposal = scene.change();

        assertThat(scene.say(proposal, Word.UNDO).status()).isEqualTo(Status.UNDONE);

        assertThat(scene.budgets.now()).isEqualTo(proposal.before());
        assertThat(scene.morning().status()).isIn(Status.OBSERVED, Status.KEPT);
        assertThat(scene.morning().status()).isIn(Status.OBSERVED, Status.KEPT);
        assertThat(scene.budgets.now()).isEqualTo(proposal.before());
    }

    @Test
    void takesBackOnlyWhatIsStillInForce() {
        scene.mode(Mode.AUTO);
        var first = scene.change();
        scene.change();

        assertThatThrownBy(() -> scene.say(first, Word.UNDO))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ProposalOver(first.id(), "applied"));
    }

    @Test
    void leavesWhatSomebodyDoesNotWant() {
        scene.mode(Mode.SUGGEST);
        var proposal = scene.change();

        assertThat(scene.say(proposal, Word.DISMISS).status()).isEqualTo(Status.DISMISSED);
        assertThat(scene.say(proposal, Word.DISMISS).status()).isEqualTo(Status.DISMISSED);
        assertThatThrownBy(() -> scene.say(proposal, Word.ACCEPT)).isInstanceOf(Refused.class);
        assertThat(scene.budgets.moves).isEmpty();
    }

    @Test
    void keepsWhatWasDoneWhereItCannotBeTakenBack() {
        scene.mode(Mode.AUTO);
        var proposal = scene.change();
        scene.budgets.set(Platform.META_ADS, "123.00");
        var theirs = scene.budgets.now();

        assertThat(scene.say(proposal, Word.UNDO).status()).isEqualTo(Status.APPLIED);
        assertThat(scene.budgets.now()).isEqualTo(theirs);
        proposal.after().forEach((platform, money) -> scene.budgets.set(platform, money.amount()));
        assertThat(scene.say(proposal, Word.UNDO).status()).isEqualTo(Status.UNDONE);
    }

    @Test
    void holdsLimitsThatWereSetSinceItWasProposed() {
        scene.mode(Mode.ASK);
        var proposal = scene.change();
        limit(Platform.GOOGLE_ADS, "1.00", null);

        var answered = scene.say(proposal, Word.ACCEPT);

        assertThat(answered.status()).isEqualTo(Status.FAILED);
        assertThat(answered.answer().note()).contains("google_ads");
        assertThat(scene.budgets.moves).isEmpty();
    }

    @Test
    void takesNothingBackThatIsOverALimitByNow() {
        scene.mode(Mode.AUTO);
        var proposal = scene.change();
        limit(null, null, "300.00");

        var answered = scene.say(proposal, Word.UNDO);

        assertThat(answered.status()).isEqualTo(Status.APPLIED);
        assertThat(answered.answer().note()).contains("all platforms");
        assertThat(scene.budgets.now()).isEqualTo(proposal.after());
    }

    private void limit(Platform platform, String cap, String total) {
        Map<Platform, Money> caps = platform == null ? Map.of() : Map.of(platform, Money.of(cap, "EUR"));
        var whole = total == null ? null : Money.of(total, "EUR");
        scene.set.handle(scene.acme, OptimisedCampaign.ID, new Settings(Mode.ASK, null, 30, caps, whole), "user_a");
    }
}
