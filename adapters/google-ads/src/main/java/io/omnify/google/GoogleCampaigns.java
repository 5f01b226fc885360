package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.port.AdPlatform;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        var steps = calls().understood(() -> operations.create(access, spec));
        var results = client.mutate(access, steps);
        return calls().done(() -> seen(access, created(results)));
    }

    private static String created(List<Wire.Result> results) {
        var name = results.stream()
                .map(Wire.Result::campaignResult)
                .flatMap(result -> Stream.ofNullable(result == null ? null : result.resourceName()))
                .findFirst()
                .orElseThrow();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<AdCampaign> find(Access access, String reference) {
        if (reference.isEmpty()) return Optional.empty();
        var query = Gaql.select(CampaignForms.CAMPAIGN, "campaign").endsWith("campaign.name", "[" + reference + "]");
        return calls().understood(() -> client.search(access, query.newestFirst("campaign.id", MOST_LISTED)).stream()
                .map(CampaignForms::campaign)
                .filter(each -> each.name().endsWith("[" + reference + "]"))
                .findFirst());
    }

    @Override
    public Optional<AdCampaign> get(Access access, String campaign) {
        return row(access, campaign).map(row -> calls().understood(() -> CampaignForms.campaign(row)));
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
        var found = calls().understood(() -> client.search(access, query.newestFirst("campaign.id", limit + 1)).stream()
                .map(CampaignForms::campaign)
                .toList());
        if (found.size() <= limit) return Page.last(found);
        return new Page<>(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Override
    public AdCampaign change(Access access, String campaign, CampaignChange change) {
        var row = row(access, campaign).orElseThrow(() -> Failures.notFound("There is no such campaign."));
        var steps = calls().understood(() -> operations.change(row, change));
        if (steps.isEmpty()) return calls().understood(() -> CampaignForms.campaign(row));
        client.mutate(access, steps);
        return calls().done(() -> seen(access, campaign));
    }

    private AdCampaign seen(Access access, String campaign) {
        return get(access, campaign).orElseThrow();
    }

    @Override
    public void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        var query = measured(MetricForms.DAYS, from, to, MOST_DAYS);
        client.stream(access, query, row -> each.accept(calls().understood(() -> MetricForms.day(row))));
    }

    @Override
    public Optional<Hourly> hourly() {
        return Optional.of(this::hours);
    }

    private void hours(Access access, LocalDate from, LocalDate to, Consumer<HourlyMetrics> each) {
        var query = measured(MetricForms.HOURS, from, to, Hourly.MOST_DAYS);
        client.stream(access, query, row -> each.accept(calls().understood(() -> MetricForms.hour(row))));
    }

    private static Gaql measured(String fields, LocalDate from, LocalDate to, int most) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= most)
            throw Failures.invalid("to", "from 1 to " + most + " days after the beginning");
        return Gaql.select(fields, "campaign").between("segments.date", from, to);
    }

    private Calls calls() {
        return client.calls();
    }
}
