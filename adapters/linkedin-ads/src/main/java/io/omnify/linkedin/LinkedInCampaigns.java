package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.linkedin.RestliClient.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** LinkedIn's campaigns, all in one group of ours. */
final class LinkedInCampaigns implements AdPlatform {
    private static final List<String> OPEN = List.of("ACTIVE", "PAUSED", "DRAFT");
    private static final List<String> ALL = List.of("ACTIVE", "PAUSED", "DRAFT", "ARCHIVED", "COMPLETED", "CANCELED");
    private static final Logger LOG = Logger.getLogger(LinkedInCampaigns.class);
    private static final int PART = 1_000;
    private static final int MOST_PARTS = 100;
    private static final int MOST_LISTED = 200;

    private final RestliClient client;
    private final AdAccounts accounts;
    private final Groups groups;
    private final Targeting targeting;
    private final Analytics analytics;

    LinkedInCampaigns(
            RestliClient client, AdAccounts accounts, Groups groups, Targeting targeting, Analytics analytics) {
        this.client = client;
        this.accounts = accounts;
        this.groups = groups;
        this.targeting = targeting;
        this.analytics = analytics;
    }

    @Override
    public AdCampaign create(Access access, CampaignSpec spec) {
        var budget = accounts.amount(access, spec.budget().amount());
        var criteria = targeting.criteria(access, spec.audience());
        var campaign = CampaignForms.write(access, spec, groups.ours(access), budget, criteria);
        var id = client.create(access, path(access), campaign);
        var asked =
                new AdCampaign(id, spec.platformName(), AdCampaign.Status.PAUSED, spec.budget(), spec.schedule(), "");
        return afterwards(access, asked);
    }

    @Override
    public Optional<AdCampaign> find(Access access, String reference) {
        var wanted = "[" + reference + "]";
        var cursor = Optional.<String>empty();
        for (int part = 0; part < MOST_PARTS; part++) {
            var page = search(access, ALL, PART, cursor);
            var found = page.elements().stream()
                    .filter(each -> each.name() != null && each.name().endsWith(wanted))
                    .findFirst();
            if (found.isPresent()) return found.map(this::understood);
            cursor = Optional.ofNullable(page.next());
            if (cursor.isEmpty()) return Optional.empty();
        }
        throw new PlatformFailed(
                new PlatformFailure.Unavailable("too_many", "The account has too many campaigns to look through."));
    }

    @Override
    public Optional<AdCampaign> get(Access access, String campaign) {
        try {
            var path = path(access) + "/" + RestliClient.number(campaign);
            return Optional.of(understood(client.get(access, path, Wire.Campaign.class)));
        } catch (PlatformFailed failed) {
            if (failed.failure() instanceof PlatformFailure.NotFound) return Optional.empty();
            throw failed;
        }
    }

    @Override
    public Page<AdCampaign> list(Access access, int limit, Optional<String> cursor) {
        var found = search(access, OPEN, Math.clamp(limit, 1, MOST_LISTED), cursor);
        var campaigns = found.elements().stream().map(this::understood).toList();
        return new Page<>(campaigns, found.next());
    }

    @Override
    public AdCampaign change(Access access, String campaign, CampaignChange change) {
        var budget = amount(access, change.budget());
        var now = get(access, campaign)
                .orElseThrow(() -> new PlatformFailed(
                        new PlatformFailure.NotFound("not_found", "LinkedIn has no such campaign.")));
        var difference = CampaignForms.change(change, budget, now);
        if (difference.set().isEmpty()) return now;
        client.update(access, path(access) + "/" + RestliClient.number(campaign), difference);
        return afterwards(access, CampaignForms.changed(now, change));
    }

    /**
     * As LinkedIn has it now. That it cannot be read does not undo what was done; that what is read makes no sense
     * leaves open what was done.
     */
    private AdCampaign afterwards(Access access, AdCampaign asked) {
        try {
            return get(access, asked.id()).orElse(asked);
        } catch (PlatformFailed failed) {
            var code = failed.failure().code();
            if (code.equals(LinkedInErrors.UNREADABLE))
                throw new PlatformFailed(new PlatformFailure.Uncertain(code, "LinkedIn took it, but shows no sense."));
            LOG.debugf("a campaign could not be read back id=%s reason=%s", asked.id(), failed.getMessage());
            return asked;
        }
    }

    private AdCampaign understood(Wire.Campaign found) {
        return client.understood(() -> CampaignForms.read(found));
    }

    @Override
    public void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        Analytics.check(from, to);
        var currency = accounts.currency(access);
        var cursor = Optional.<String>empty();
        do {
            var part = search(access, ALL, Analytics.CAMPAIGNS, cursor);
            var ids = new ArrayList<String>();
            for (var campaign : part.elements()) if (campaign.id() != null) ids.add(String.valueOf(campaign.id()));
            analytics.read(access, ids, from, to, currency, each);
            cursor = Optional.ofNullable(part.next());
        } while (cursor.isPresent());
    }

    /** Days are the finest that LinkedIn tells. */
    @Override
    public Optional<Hourly> hourly() {
        return Optional.empty();
    }

    private Found<Wire.Campaign> search(Access access, List<String> statuses, int size, Optional<String> cursor) {
        var query = Restli.finder("search")
                .with("search", Restli.object("status", Restli.object("values", statuses)))
                .with("sortOrder", "DESCENDING")
                .with("pageSize", size);
        cursor.ifPresent(token -> query.with("pageToken", token));
        return client.find(access, path(access), query, Wire.Campaign.class);
    }

    private Wire.@Nullable Amount amount(Access access, @Nullable CampaignBudget budget) {
        return budget == null ? null : accounts.amount(access, budget.amount());
    }

    private static String path(Access access) {
        return "/adAccounts/" + RestliClient.number(access.account()) + "/adCampaigns";
    }
}
