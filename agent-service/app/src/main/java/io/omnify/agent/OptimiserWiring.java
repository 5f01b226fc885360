package io.omnify.agent;

import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.optimisation.port.Chance;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.optimisation.usecase.AnswerProposal;
import io.omnify.agent.optimisation.usecase.CampaignBudgets;
import io.omnify.agent.optimisation.usecase.KeepWatch;
import io.omnify.agent.optimisation.usecase.LookAtCampaign;
import io.omnify.agent.optimisation.usecase.SendBudgets;
import io.omnify.agent.optimisation.usecase.SetOptimiser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;

/** Puts together what moves budgets. */
public final class OptimiserWiring {
    @Produces
    @Singleton
    Budgets budgets(Campaigns campaigns, MetricsHistory history, MoveBudget move, Worlds worlds) {
        return new CampaignBudgets(campaigns, history, move, worlds);
    }

    /** The same morning is decided alike by every instance, and after every crash. */
    @Produces
    @Singleton
    Chance chance() {
        return seed -> {
            var hash = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
            return new SplittableRandom(hash.getMostSignificantBits() ^ hash.getLeastSignificantBits());
        };
    }

    @Produces
    @Singleton
    LookAtCampaign.Stores stores(Watches watches, Proposals proposals, Budgets budgets) {
        return new LookAtCampaign.Stores(watches, proposals, budgets);
    }

    @Produces
    @Singleton
    SendBudgets sendBudgets(Proposals proposals, Budgets budgets, Watches watches, InstantSource clock) {
        return new SendBudgets(proposals, budgets, watches, clock);
    }

    @Produces
    @Singleton
    LookAtCampaign lookAtCampaign(LookAtCampaign.Stores stores, SendBudgets send, Chance chance, InstantSource clock) {
        return new LookAtCampaign(stores, send, chance, clock);
    }

    @Produces
    @Singleton
    SetOptimiser setOptimiser(Watches watches, Budgets budgets, InstantSource clock) {
        return new SetOptimiser(watches, budgets, clock);
    }

    @Produces
    @Singleton
    AnswerProposal answerProposal(Proposals proposals, Watches watches, SendBudgets send, InstantSource clock) {
        return new AnswerProposal(proposals, watches, send, clock);
    }

    @Produces
    @Singleton
    KeepWatch keepWatch(LookAtCampaign look, SendBudgets send, LookAtCampaign.Stores stores, InstantSource clock) {
        return new KeepWatch(look, send, stores, clock);
    }
}
