package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.campaigns.usecase.CarryOut;
import io.omnify.agent.campaigns.usecase.DecideDrift;
import io.omnify.agent.campaigns.usecase.DirectCampaign;
import io.omnify.agent.campaigns.usecase.KeepCampaigns;
import io.omnify.agent.campaigns.usecase.Launches;
import io.omnify.agent.campaigns.usecase.LookAt;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.campaigns.usecase.ReadDraft;
import io.omnify.agent.campaigns.usecase.ReadFigures;
import io.omnify.agent.campaigns.usecase.ReviewCampaign;
import io.omnify.agent.campaigns.usecase.ReviewCampaign.Reviewer;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.campaigns.usecase.WatchDrift;
import io.omnify.agent.campaigns.usecase.WriteCampaign;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything that campaigns need, in memory: an organisation with an account on Google and one on Meta. */
final class Agency {
    static final CampaignChange ENDED = CampaignChange.status(AdCampaign.Status.ENDED);
    static final Currency EUR = Currency.getInstance("EUR");

    final OrgId org = new OrgId("org_acme");
    final TestClock clock = new TestClock();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final FakeAdAccounts accounts = new FakeAdAccounts();
    final InMemoryAdPlatform google = new InMemoryAdPlatform(EUR, Samples.BERLIN, clock);
    final InMemoryAdPlatform meta = new InMemoryAdPlatform(EUR, Samples.BERLIN, clock);
    final FakeRuns work = new FakeRuns();
    final List<String> runs = work.started;
    Duration ahead = Duration.ZERO;
    final Launches launches = new Launches(campaigns, work);
    final WriteCampaign write =
            new WriteCampaign(campaigns, new ReadDraft(accounts, this::there, clock), new SequentialIds(), clock);
    final ReviewCampaign review = new ReviewCampaign(campaigns, clock);
    final DirectCampaign direct = new DirectCampaign(campaigns, accounts, launches, clock);
    final MoveBudget move = new MoveBudget(campaigns, launches, clock);
    final CarryOut carryOut = new CarryOut(campaigns, accounts, this::there, clock);
    final WatchDrift watch = new WatchDrift(campaigns, clock, this::there);
    final LookAt look = new LookAt(accounts, campaigns, watch, clock);
    final DecideDrift decide = new DecideDrift(campaigns, accounts, launches, clock);
    final KeepCampaigns keep = new KeepCampaigns(campaigns, launches, direct, carryOut, clock);

    Agency() {
        accounts.connect(org, "conn_google", Platform.GOOGLE_ADS, "EUR", google);
        accounts.connect(org, "conn_meta", Platform.META_ADS, "EUR", meta);
    }

    /** Reads 90 days first, and 28 again once a day. */
    SyncMetrics sync(MetricsHistory history, SyncBook book) {
        var figures = new ReadFigures(accounts, history, clock);
        var clocks = new SyncMetrics.Clocks(clock, _ -> clock.instant());
        return new SyncMetrics(figures, book, look, new SyncMetrics.Reach(90, 28), clocks);
    }

    private Instant there(Mode mode) {
        return mode == Mode.SIMULATION ? clock.instant().plus(ahead) : clock.instant();
    }

    Campaign approved() {
        var draft = write.create(org, Plan.STARTER, "user_author", Samples.words());
        review.submit(org, draft.id(), "user_author");
        return review.approve(org, draft.id(), Optional.empty(), new Reviewer("user_boss", Set::of), "", null);
    }

    /** Launched and carried out on both platforms. */
    Campaign running() {
        var campaign = direct.launch(org, approved().id(), Optional.empty());
        carryOut(campaign.id());
        return now(campaign.id());
    }

    void carryOut(String id) {
        carryOut.handle(org, id, Platform.GOOGLE_ADS);
        carryOut.handle(org, id, Platform.META_ADS);
    }

    Campaign now(String id) {
        return campaigns.find(org, id).orElseThrow();
    }

    Placement part(String id, Platform platform) {
        return now(id).placement(platform).orElseThrow();
    }

    List<AdCampaign> atMeta() {
        return meta.all("act_conn_meta");
    }

    List<AdCampaign> atGoogle() {
        return google.all("act_conn_google");
    }

    /** So many campaigns of nobody's here run at Meta. */
    void advertise(int campaigns) {
        var brief = Samples.draft(org, "camp_x", clock.instant()).campaign().brief();
        accounts.with(org, "conn_meta", (ads, access) -> {
            for (int i = 0; i < campaigns; i++) {
                var spec = new CampaignSpec(
                        "camp_" + i,
                        brief.name(),
                        brief.objective(),
                        brief.budget(),
                        brief.schedule(),
                        Objects.requireNonNull(brief.audience()),
                        brief.creatives());
                ads.change(access, ads.create(access, spec).id(), CampaignChange.status(AdCampaign.Status.ACTIVE));
            }
            return true;
        });
    }
}
