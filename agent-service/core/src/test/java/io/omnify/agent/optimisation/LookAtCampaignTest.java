package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.usecase.AnswerProposal;
import io.omnify.agent.optimisation.usecase.AnswerProposal.Word;
import io.omnify.agent.optimisation.usecase.KeepWatch;
import io.omnify.agent.optimisation.usecase.LookAtCampaign;
import io.omnify.agent.optimisation.usecase.SendBudgets;
import io.omnify.agent.optimisation.usecase.SetOptimiser;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LookAtCampaignTest {
    private static final String CAMPAIGN = MarketBudgets.CAMPAIGN;

    private final OrgId acme = new OrgId("org_acme");
    private final OrgId stranger = new OrgId("org_stranger");
    private final TestClock clock = new TestClock();
    private final InMemoryWatches watches = new InMemoryWatches();
    private final InMemoryProposals proposals = new InMemoryProposals();
    private final MarketBudgets budgets = new MarketBudgets(acme, 113);
    private final LookAtCampaign.Stores stores = new LookAtCampaign.Stores(watches, proposals, budgets);
    private final SendBudgets send = new SendBudgets(proposals, budgets, watches, clock);
    private final LookAtCampaign look =
            new LookAtCampaign(stores, send, seed -> new SplittableRandom(seed.hashCode()), clock);
    private final AnswerProposal answer = new AnswerProposal(proposals, watches, send, clock);
    private final SetOptimiser set = new SetOptimiser(watches, budgets, clock);

    private void mode(Mode mode) {
        set.handle(acme, CAMPAIGN, new Settings(mode, null, 30, Map.of(), null), "user_a");
    }

    private Proposal morning() {
        budgets.pass(1);
        clock.pass(Duration.ofDays(1));
        return look.handle(acme, CAMPAIGN).orElseThrow();
    }

    /** Days until the first on which something is worth changing. */
    private Proposal change() {
        for (int i = 0; i < 10; i++) {
            var proposal = morning();
            if (proposal.status() != Status.KEPT) return proposal;
        }
        throw new AssertionError("nothing was ever worth changing");
    }

    private Proposal stored(Proposal proposal) {
        return proposals.find(acme, CAMPAIGN, proposal.id()).orElseThrow();
    }

    private Proposal say(Proposal to, Word word) {
        return answer.handle(acme, CAMPAIGN, to.id(), word, "user_a", null);
    }

    @Test
    void onlyWatchesWhereItIsToldTo() {
        mode(Mode.OBSERVE);

        assertThat(change().status()).isEqualTo(Status.OBSERVED);
        assertThat(budgets.moves).isEmpty();
    }

    @Test
    void waitsForAPersonWhereItIsToAsk() {
        mode(Mode.ASK);
        var proposal = change();
        assertThat(proposal.status()).isEqualTo(Status.PROPOSED);
        assertThat(budgets.moves).isEmpty();

        assertThat(say(proposal, Word.ACCEPT).status()).isEqualTo(Status.APPLIED);

        assertThat(budgets.now()).isEqualTo(proposal.after());
        assertThat(say(proposal, Word.ACCEPT).status()).isEqualTo(Status.APPLIED);
        assertThat(budgets.moves).hasSize(1);
    }

    @Test
    void actsByItselfInsideItsLimits() {
        var cap = Money.of("210.00", "EUR");
        var caps = Map.of(Platform.GOOGLE_ADS, cap, Platform.META_ADS, cap, Platform.LINKEDIN_ADS, cap);
        set.handle(acme, CAMPAIGN, new Settings(Mode.AUTO, null, 10, caps, null), "user_a");
        for (int i = 0; i < 14; i++) {
            var before = budgets.now();
            morning();
            budgets.now().forEach((platform, money) -> {
                assertThat(money.micros()).isLessThanOrEqualTo(cap.micros());
                long old = before.get(platform).micros();
                assertThat(Math.abs(money.micros() - old)).isLessThanOrEqualTo(old / 10 + 10_000);
            });
        }
        assertThat(budgets.moves).isNotEmpty();
    }

    @Test
    void keepsPaceAlthoughPlatformsDoNotSpendAll() {
        mode(Mode.AUTO);
        for (int i = 0; i < 20; i++) morning();

        double spent = budgets.find(acme, CAMPAIGN, 28).orElseThrow().reported().stream()
                .mapToDouble(Observation::spend)
                .sum();

        assertThat(spent / (20 * 600)).isBetween(0.98, 1.02);
    }

    @Test
    void decidesAMorningOnce() {
        mode(Mode.AUTO);
        var proposal = change();

        assertThat(look.handle(acme, CAMPAIGN)).contains(proposal);
        assertThat(budgets.moves).hasSize(1);
    }

    @Test
    void takesBackWhatItDidAndRests() {
        mode(Mode.AUTO);
        var proposal = change();

        assertThat(say(proposal, Word.UNDO).status()).isEqualTo(Status.UNDONE);

        assertThat(budgets.now()).isEqualTo(proposal.before());
        assertThat(morning().status()).isIn(Status.OBSERVED, Status.KEPT);
        assertThat(morning().status()).isIn(Status.OBSERVED, Status.KEPT);
        assertThat(budgets.now()).isEqualTo(proposal.before());
    }

    @Test
    void takesBackOnlyWhatIsStillInForce() {
        mode(Mode.AUTO);
        var first = change();
        change();

        assertThatThrownBy(() -> say(first, Word.UNDO))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ProposalOver(first.id(), "applied"));
    }

    @Test
    void forgetsWhatNobodyAnswered() {
        mode(Mode.SUGGEST);
        var proposal = change();
        morning();

        assertThat(stored(proposal).status()).isEqualTo(Status.EXPIRED);
        assertThatThrownBy(() -> say(proposal, Word.ACCEPT)).isInstanceOf(Refused.class);
    }

    @Test
    void leavesWhatSomebodyDoesNotWant() {
        mode(Mode.SUGGEST);
        var proposal = change();

        assertThat(say(proposal, Word.DISMISS).status()).isEqualTo(Status.DISMISSED);
        assertThat(say(proposal, Word.DISMISS).status()).isEqualTo(Status.DISMISSED);
        assertThatThrownBy(() -> say(proposal, Word.ACCEPT)).isInstanceOf(Refused.class);
        assertThat(budgets.moves).isEmpty();
    }

    @Test
    void comparesWhatItSaidWithWhatHappened() {
        mode(Mode.AUTO);
        var proposal = change();
        assertThat(proposal.outcome()).isNull();
        for (int i = 0; i < 12; i++) morning();

        var outcome = stored(proposal).outcome();

        assertThat(outcome).isNotNull();
        assertThat(outcome.known()).isTrue();
        assertThat(outcome.expected().low()).isLessThan(outcome.expected().high());
        var compared = proposals.list(acme, CAMPAIGN, Optional.empty(), 50).stream()
                .filter(each -> each.outcome() != null)
                .toList();
        assertThat(compared)
                .filteredOn(each -> each.outcome().verdict().name().equals("AS_EXPECTED"))
                .hasSizeGreaterThan(compared.size() / 2);
    }

    @Test
    void showsTheRowsItWasDecidedBy() {
        mode(Mode.SUGGEST);

        var evidence = change().reasoning().evidence();

        assertThat(evidence)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.spend()).isPositive());
    }

    @Test
    void sendsAgainWhatCouldNotBeSent() {
        mode(Mode.AUTO);
        budgets.away = true;
        var proposal = change();
        assertThat(proposal.status()).isEqualTo(Status.APPLYING);
        budgets.away = false;
        clock.pass(Duration.ofMinutes(2));

        new KeepWatch(look, send, stores, clock).sweep();

        assertThat(stored(proposal).status()).isEqualTo(Status.APPLIED);
        assertThat(budgets.now()).isEqualTo(proposal.after());
    }

    @Test
    void leavesTheBudgetsPeopleSetSince() {
        mode(Mode.AUTO);
        budgets.away = true;
        var proposal = change();
        budgets.away = false;
        budgets.set(Platform.META_ADS, "123.00");
        var theirs = budgets.now();
        clock.pass(Duration.ofMinutes(2));

        new KeepWatch(look, send, stores, clock).sweep();

        assertThat(stored(proposal).status()).isEqualTo(Status.FAILED);
        assertThat(stored(proposal).answer().note()).contains("changed the budgets since");
        assertThat(budgets.now()).isEqualTo(theirs);
    }

    @Test
    void keepsWhatWasDoneWhereItCannotBeTakenBack() {
        mode(Mode.AUTO);
        var proposal = change();
        budgets.set(Platform.META_ADS, "123.00");
        var theirs = budgets.now();

        assertThat(say(proposal, Word.UNDO).status()).isEqualTo(Status.APPLIED);
        assertThat(budgets.now()).isEqualTo(theirs);
        proposal.after().forEach((platform, money) -> budgets.set(platform, money.amount()));
        assertThat(say(proposal, Word.UNDO).status()).isEqualTo(Status.UNDONE);
    }

    @Test
    void holdsLimitsThatWereSetSinceItWasProposed() {
        mode(Mode.ASK);
        var proposal = change();
        limit(Platform.GOOGLE_ADS, "1.00", null);

        var answered = say(proposal, Word.ACCEPT);

        assertThat(answered.status()).isEqualTo(Status.FAILED);
        assertThat(answered.answer().note()).contains("google_ads");
        assertThat(budgets.moves).isEmpty();
    }

    @Test
    void takesNothingBackThatIsOverALimitByNow() {
        mode(Mode.AUTO);
        var proposal = change();
        limit(null, null, "300.00");

        var answered = say(proposal, Word.UNDO);

        assertThat(answered.status()).isEqualTo(Status.APPLIED);
        assertThat(answered.answer().note()).contains("all platforms");
        assertThat(budgets.now()).isEqualTo(proposal.after());
    }

    private void limit(Platform platform, String cap, String total) {
        Map<Platform, Money> caps = platform == null ? Map.of() : Map.of(platform, Money.of(cap, "EUR"));
        var whole = total == null ? null : Money.of(total, "EUR");
        set.handle(acme, CAMPAIGN, new Settings(Mode.ASK, null, 30, caps, whole), "user_a");
    }

    @Test
    void sendsAgainWhereSomebodyElseChangedTheCampaign() {
        mode(Mode.AUTO);
        budgets.raced = true;
        var proposal = change();
        assertThat(proposal.status()).isEqualTo(Status.APPLYING);
        budgets.raced = false;

        assertThat(look.handle(acme, CAMPAIGN).orElseThrow().status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void looksAtACampaignThatDoesNotRunOnceADay() {
        mode(Mode.AUTO);
        budgets.running = false;
        var watch = new KeepWatch(look, send, stores, clock);

        assertThat(watch.sweep()).isEqualTo(1);
        clock.pass(Duration.ofHours(2));
        assertThat(watch.sweep()).isZero();
        clock.pass(Duration.ofHours(24));
        assertThat(watch.sweep()).isEqualTo(1);
    }

    @Test
    void givesUpWhatCannotBeSentForHalfADay() {
        mode(Mode.AUTO);
        budgets.away = true;
        var proposal = change();
        clock.pass(Duration.ofHours(13));

        new KeepWatch(look, send, stores, clock).sweep();

        assertThat(stored(proposal).status()).isEqualTo(Status.FAILED);
        assertThat(stored(proposal).answer().note()).contains("away");
    }

    @Test
    void looksOnceADay() {
        mode(Mode.AUTO);
        budgets.pass(1);
        var watch = new KeepWatch(look, send, stores, clock);

        assertThat(watch.sweep()).isEqualTo(1);
        assertThat(watch.sweep()).isZero();
        clock.pass(Duration.ofDays(1));
        budgets.pass(1);
        assertThat(watch.sweep()).isEqualTo(1);
        assertThat(proposals.list(acme, CAMPAIGN, Optional.empty(), 50)).hasSize(2);
    }

    @Test
    void takesAChangedBudgetForPeoplesWish() {
        mode(Mode.AUTO);
        for (int i = 0; i < 4; i++) morning();
        budgets.set(Platform.GOOGLE_ADS, "500.00");
        budgets.set(Platform.META_ADS, "500.00");
        budgets.set(Platform.LINKEDIN_ADS, "500.00");

        assertThat(morning().reasoning().planned()).isBetween(1_200.0, 1_600.0);
    }

    @Test
    void saysNothingWhileThePlatformsSayNothing() {
        mode(Mode.AUTO);

        assertThat(look.handle(acme, CAMPAIGN)).isEmpty();
        budgets.running = false;
        budgets.pass(1);
        assertThat(look.handle(acme, CAMPAIGN)).isEmpty();
    }

    @Test
    void hidesItFromOtherOrganisations() {
        mode(Mode.ASK);
        var proposal = change();

        assertThatThrownBy(() -> look.handle(stranger, CAMPAIGN))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignNotFound(CAMPAIGN));
        assertThatThrownBy(() -> set.handle(stranger, CAMPAIGN, Settings.usual(), "user_b"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignNotFound(CAMPAIGN));
        assertThatThrownBy(() -> answer.handle(stranger, CAMPAIGN, proposal.id(), Word.ACCEPT, "user_b", null))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ProposalNotFound(proposal.id()));
    }

    @Test
    void refusesLimitsThatAreNone() {
        var dollars = Map.of(Platform.META_ADS, Money.of("10.00", "USD"));
        var settings = new Settings(Mode.AUTO, -1.0, 0, dollars, Money.of("0.00", "EUR"));

        assertThatThrownBy(() -> set.handle(acme, CAMPAIGN, settings, "user_a"))
                .extracting(each -> ((Refusal.InvalidInput) ((Refused) each).refusal())
                        .problems().stream().map(Refusal.FieldProblem::field).toList())
                .isEqualTo(java.util.List.of("min_roas", "max_daily_change_percent", "caps.meta_ads", "caps.total"));
    }
}
