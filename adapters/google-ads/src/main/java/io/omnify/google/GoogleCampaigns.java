package io.omnify.google;

import static io.omnify.google.CampaignForms.need;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.vendor.http.VendorFailure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Campaigns at Google Ads. */
final class GoogleCampaigns implements AdPlatform {
    private static final int MOST_DAYS = 400;
    private static final int MOST_LISTED = 200;

    private final AdsClient client;
    private final CampaignOperations operations;

    GoogleCampaigns(AdsClient client) {
        this.client = client;
        this.operations = new CampaignOperations(client);
    }

    @Override
    public AdCampaign create(Access access, CampaignSpec spec) {
        var results = client.mutate(access, operations.create(access, spec));
        var created = results.stream()
                .map(Wire.Result::campaignResult)
                .filter(result -> result != null && result.resourceName() != null)
                .findFirst();
        var name = need(created.map(Wire.Named::resourceName).orElse(null));
        var id = name.substring(name.lastIndexOf('/') + 1);
        return readBack(access, id);
    }

    @Override
    public Optional<AdCampaign> find(Access access, String reference) {
        if (reference.isEmpty()) return Optional.empty();
        var query = Gaql.select(CampaignForms.CAMPAIGN, "campaign").endsWith("campaign.name", "[" + reference + "]");
        return understood(() -> client.search(access, query.newestFirst("campaign.id", MOST_LISTED)).stream()
                .map(CampaignForms::campaign)
                .filter(each -> each.name().endsWith("[" + reference + "]"))
                .findFirst());
    }

    @Override
    public Optional<AdCampaign> get(Access access, String campaign) {
        return row(access, campaign).map(row -> understood(() -> CampaignForms.campaign(row)));
    }

    private Optional<Wire.Row> row(Access access, String campaign) {
        if (!Gaql.isNumber(campaign)) return Optional.empty();
        var query = Gaql.select(CampaignForms.CAMPAIGN, "campaign").id("campaign.id", campaign);
        return client.search(access, query).stream().findFirst();
    }

    @Override
    public Page<AdCampaign> list(Access access, int limit, Optional<String> cursor) {
        if (limit < 1 || limit > MOST_LISTED) throw Failures.invalid("limit", "from 1 to " + MOST_LISTED);
        var query = Gaql.select(CampaignForms.CAMPAIGN, "campaign").isNot("campaign.status", "REMOVED");
        if (cursor.isPresent() && !Gaql.isNumber(cursor.get())) throw Failures.invalid("cursor", "is none of ours");
        cursor.ifPresent(last -> query.below("campaign.id", last));
        var found = understood(() -> client.search(access, query.newestFirst("campaign.id", limit + 1)).stream()
                .map(CampaignForms::campaign)
                .toList());
        if (found.size() <= limit) return Page.last(found);
        return new Page<>(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Override
    public AdCampaign change(Access access, String campaign, CampaignChange change) {
        var row = row(access, campaign).orElseThrow(() -> Failures.notFound("There is no such campaign."));
        var steps = understood(() -> operations.change(row, change));
        if (steps.isEmpty()) return understood(() -> CampaignForms.campaign(row));
        client.mutate(access, steps);
        return readBack(access, campaign);
    }

    /** What Google made of it. It is done by now, so that a failure to see it is no failure to do it. */
    private AdCampaign readBack(Access access, String campaign) {
        var message = "It was done, but could not be read back.";
        try {
            return get(access, campaign)
                    .orElseThrow(() -> new PlatformFailed(new PlatformFailure.Uncertain("not_read_back", message)));
        } catch (PlatformFailed e) {
            throw new PlatformFailed(new PlatformFailure.Uncertain(e.failure().code(), message));
        }
    }

    @Override
    public void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw Failures.invalid("to", "from 1 to " + MOST_DAYS + " days after the beginning");
        var query = Gaql.select(CampaignForms.METRICS, "campaign").between("segments.date", from, to);
        client.stream(access, query, row -> each.accept(understood(() -> CampaignForms.metrics(row))));
    }

    private <T> T understood(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CampaignForms.MissingField | IllegalArgumentException | java.time.DateTimeException e) {
            throw client.calls().failed(VendorFailure.unreadable("the answer lacks what was asked for"), false);
        }
    }
}
