package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.usecase.AnswerProposal;
import io.omnify.agent.optimisation.usecase.AnswerProposal.Word;
import io.omnify.agent.optimisation.usecase.KeepWatch;
import io.omnify.agent.optimisation.usecase.LookAtCampaign;
import io.omnify.agent.optimisation.usecase.SendBudgets;
import io.omnify.agent.optimisation.usecase.SetOptimiser;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

/** An organisation's campaign on a small market, and everything that optimises it. */
final class OptimisedCampaign {
    static final String ID = MarketBudgets.CAMPAIGN;

    final OrgId acme = new OrgId("org_acme");
    final OrgId stranger = new OrgId("org_stranger");
    final TestClock clock = new TestClock();
    final InMemoryProposals proposals = new InMemoryProposals();
    final MarketBudgets budgets = new MarketBudgets(acme, 113);
    private final InMemoryWatches watches = new InMemoryWatches();
    private final LookAtCampaign.Stores stores = new LookAtCampaign.Stores(watches, proposals, budgets);
    private final SendBudgets send = new SendBudgets(proposals, budgets, watches, clock);
    final LookAtCampaign look = new LookAtCampaign(stores, send, seed -> new SplittableRandom(seed.hashCode()), clock);
    final AnswerProposal answer = new AnswerProposal(proposals, watches, send, clock);
    final SetOptimiser set = new SetOptimiser(watches, budgets, clock);
    final KeepWatch keep = new KeepWatch(look, send, stores, clock);

    void mode(Mode mode) {
        set.handle(acme, ID, new Settings(mode, null, 30, Map.of(), null), "user_a");
    }

    /** One that is due now, and of which nothing else is known. */
    void watched(String campaign) {
        watches.save(new Watch(acme, campaign, Settings.usual(), clock.instant(), null, null, "user_a", 0));
    }

    Proposal morning() {
        budgets.pass(1);
        clock.pass(Duration.ofDays(1));
        return look.handle(acme, ID).orElseThrow();
    }

    /** Days until the first on which something is worth changing. */
    Proposal change() {
        for (int i = 0; i < 10; i++) {
            var proposal = morning();
            if (proposal.status() != Status.KEPT) return proposal;
        }
        throw new AssertionError("nothing was ever worth changing");
    }

    Proposal stored(Proposal proposal) {
        return proposals.find(acme, ID, proposal.id()).orElseThrow();
    }

    Proposal say(Proposal to, Word word) {
        return answer.handle(acme, ID, to.id(), word, "user_a", null);
    }
}
