package io.omnify.agent;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.Runs;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.campaigns.usecase.CarryOut;
import io.omnify.agent.campaigns.usecase.ChangeBudget;
import io.omnify.agent.campaigns.usecase.DecideDrift;
import io.omnify.agent.campaigns.usecase.DirectCampaign;
import io.omnify.agent.campaigns.usecase.KeepCampaigns;
import io.omnify.agent.campaigns.usecase.Launches;
import io.omnify.agent.campaigns.usecase.LookAt;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.campaigns.usecase.ReadDraft;
import io.omnify.agent.campaigns.usecase.ReadFigures;
import io.omnify.agent.campaigns.usecase.RefreshCampaign;
import io.omnify.agent.campaigns.usecase.ReviewCampaign;
import io.omnify.agent.campaigns.usecase.ShowPerformance;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.campaigns.usecase.WatchDrift;
import io.omnify.agent.campaigns.usecase.WriteCampaign;
import io.omnify.agent.shared.port.Ids;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what runs campaigns. */
public final class CampaignsWiring {
    @Produces
    @Singleton
    Launches launches(Campaigns campaigns, Runs runs) {
        return new Launches(campaigns, runs);
    }

    @Produces
    @Singleton
    WriteCampaign writeCampaign(Campaigns campaigns, AdAccounts accounts, Ids ids, Worlds worlds, InstantSource clock) {
        return new WriteCampaign(campaigns, new ReadDraft(accounts, worlds, clock), ids, clock);
    }

    @Produces
    @Singleton
    ReviewCampaign reviewCampaign(Campaigns campaigns, InstantSource clock) {
        return new ReviewCampaign(campaigns, clock);
    }

    @Produces
    @Singleton
    DirectCampaign directCampaign(Campaigns campaigns, AdAccounts accounts, Launches launches, InstantSource clock) {
        return new DirectCampaign(campaigns, accounts, launches, clock);
    }

    @Produces
    @Singleton
    MoveBudget moveBudget(Campaigns campaigns, Launches launches, InstantSource clock) {
        return new MoveBudget(campaigns, launches, clock);
    }

    @Produces
    @Singleton
    ChangeBudget changeBudget(Campaigns campaigns, MoveBudget move) {
        return new ChangeBudget(campaigns, move);
    }

    @Produces
    @Singleton
    CarryOut carryOut(Campaigns campaigns, AdAccounts accounts, Worlds worlds, InstantSource clock) {
        return new CarryOut(campaigns, accounts, worlds, clock);
    }

    @Produces
    @Singleton
    DecideDrift decideDrift(Campaigns campaigns, AdAccounts accounts, Launches launches, InstantSource clock) {
        return new DecideDrift(campaigns, accounts, launches, clock);
    }

    @Produces
    @Singleton
    KeepCampaigns keepCampaigns(
            Campaigns campaigns, Launches launches, DirectCampaign direct, CarryOut carryOut, InstantSource clock) {
        return new KeepCampaigns(campaigns, launches, direct, carryOut, clock);
    }

    @Produces
    @Singleton
    LookAt lookAt(AdAccounts accounts, Campaigns campaigns, InstantSource clock, Worlds worlds) {
        return new LookAt(accounts, campaigns, new WatchDrift(campaigns, clock, worlds), clock);
    }

    @Produces
    @Singleton
    SyncMetrics.Reach reach(
            @ConfigProperty(name = "omnify.agent.campaigns.first-days") int first,
            @ConfigProperty(name = "omnify.agent.campaigns.restated-days") int restated) {
        return new SyncMetrics.Reach(first, restated);
    }

    @Produces
    @Singleton
    SyncMetrics.Clocks clocks(InstantSource clock, Worlds worlds) {
        return new SyncMetrics.Clocks(clock, worlds);
    }

    @Produces
    @Singleton
    ReadFigures readFigures(AdAccounts accounts, MetricsHistory history, InstantSource clock) {
        return new ReadFigures(accounts, history, clock);
    }

    @Produces
    @Singleton
    SyncMetrics syncMetrics(
            ReadFigures figures, SyncBook book, LookAt look, SyncMetrics.Reach reach, SyncMetrics.Clocks clocks) {
        return new SyncMetrics(figures, book, look, reach, clocks);
    }

    @Produces
    @Singleton
    RefreshCampaign refreshCampaign(Campaigns campaigns, AdAccounts accounts, SyncMetrics sync) {
        return new RefreshCampaign(campaigns, accounts, sync);
    }

    @Produces
    @Singleton
    ShowPerformance showPerformance(Campaigns campaigns, MetricsHistory history, Worlds worlds) {
        return new ShowPerformance(campaigns, history, worlds);
    }
}
