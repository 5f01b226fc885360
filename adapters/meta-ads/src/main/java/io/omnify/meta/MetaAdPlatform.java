package io.omnify.meta;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.meta.Wire.AdSetBody;
import io.omnify.meta.Wire.Campaign;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Campaigns on Facebook and Instagram. */
final class MetaAdPlatform implements AdPlatform {
    private static final String RUNNING = "[\"ACTIVE\",\"PAUSED\",\"IN_PROCESS\",\"WITH_ISSUES\"]";
    private static final int MOST = 200;

    private final Graph graph;
    private final Accounts accounts;
    private final Creation creation;
    private final Insights insights;

    MetaAdPlatform(Graph graph, Accounts accounts, Creation creation, Insights insights) {
        this.graph = graph;
        this.accounts = accounts;
        this.creation = creation;
        this.insights = insights;
    }

    @Override
    public AdCampaign create(Access access, CampaignSpec spec) {
        var account = accounts.of(access);
        var currency = Accounts.currency(account, spec.budget().amount());
        var id = creation.create(access, spec, account.zone());
        return graph.done(() -> Campaigns.campaign(read(access, id).orElseThrow(), currency, account.zone()));
    }

    @Override
    public Optional<AdCampaign> find(Access access, String reference) {
        var account = accounts.of(access);
        var currency = Accounts.currency(account, null);
        return creation.named(access, "[" + reference + "]").stream()
                .filter(wire -> String.valueOf(wire.name()).endsWith("[" + reference + "]"))
                .map(wire -> graph.understood(() -> Campaigns.campaign(wire, currency, account.zone())))
                .findFirst();
    }

    @Override
    public Optional<AdCampaign> get(Access access, String campaign) {
        var account = accounts.of(access);
        var currency = Accounts.currency(account, null);
        return read(access, campaign)
                .map(wire -> graph.understood(() -> Campaigns.campaign(wire, currency, account.zone())));
    }

    @Override
    public Page<AdCampaign> list(Access access, int limit, Optional<String> cursor) {
        var account = accounts.of(access);
        var currency = Accounts.currency(account, null);
        var listing = graph.read(
                access,
                (api, as) -> api.campaigns()
                        .campaigns(
                                as,
                                access.account(),
                                Campaign.FIELDS,
                                RUNNING,
                                null,
                                Math.clamp(limit, 1, MOST),
                                cursor.orElse(null)));
        var items = listing.items().stream()
                .map(wire -> graph.understood(() -> Campaigns.campaign(wire, currency, account.zone())))
                .toList();
        return new Page<>(items, listing.after());
    }

    @Override
    public AdCampaign change(Access access, String campaign, CampaignChange change) {
        var account = accounts.of(access);
        var budget = change.budget();
        var currency = Accounts.currency(account, budget == null ? null : budget.amount());
        var before = get(access, campaign).orElseThrow(() -> Campaigns.absent(campaign));
        var schedule = change.schedule();
        var wanted = Campaigns.onlyNew(before, change);
        if (wanted.isEmpty() && schedule == null) return before;
        if (wanted.isPresent())
            graph.write(
                    access,
                    (api, as) -> api.campaigns().change(as, campaign, Campaigns.body(wanted.get(), currency, before)));
        if (schedule != null) moveAdSets(access, campaign, Campaigns.times(schedule, before));
        return graph.done(() -> get(access, campaign).orElseThrow());
    }

    @Override
    public void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        insights.metrics(access, from, to, each);
    }

    @Override
    public Optional<Hourly> hourly() {
        return Optional.of(insights::hours);
    }

    /**
     * The times of what hangs below decide when it is shown; those of the campaign alone move nothing. Said again even
     * when the campaign has them already, because an earlier change may have stopped half-way.
     */
    private void moveAdSets(Access access, String campaign, AdSetBody times) {
        try {
            var adSets = graph.read(access, (api, as) -> api.campaigns().adSets(as, campaign, "id", MOST));
            for (var adSet : adSets.items()) {
                var id = String.valueOf(adSet.id());
                graph.write(access, (api, as) -> api.campaigns().changeAdSet(as, id, times));
            }
        } catch (PlatformFailed e) {
            throw new PlatformFailed(new PlatformFailure.Uncertain(
                    "half_changed", "Only part was changed: " + e.failure().message()));
        }
    }

    /** A token may open more accounts than the one that is meant: what is in another is not there. */
    private Optional<Campaign> read(Access access, String campaign) {
        if (!campaign.matches("[0-9]{1,20}")) return Optional.empty();
        try {
            var wire = graph.read(access, (api, as) -> api.campaigns().campaign(as, campaign, Campaign.FIELDS));
            return Optional.of(wire).filter(found -> access.account().equals(found.accountId()));
        } catch (PlatformFailed e) {
            if (e.failure() instanceof PlatformFailure.NotFound) return Optional.empty();
            throw e;
        }
    }
}
