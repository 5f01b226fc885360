package io.omnify.google;

import static io.omnify.google.CampaignForms.need;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is to be done at Google for what is asked here. */
final class CampaignOperations {
    /** What is made in one request is named by negative numbers until it has names of its own. */
    private static final int BUDGET = -1;

    private static final int CAMPAIGN = -2;

    private final AdsClient client;

    CampaignOperations(AdsClient client) {
        this.client = client;
    }

    /** Budget, campaign, whom it is for and what they see; all of them or none. */
    List<Wire.Operation> create(Access access, CampaignSpec spec) {
        var account = account(access);
        checkCurrency(account, spec.budget());
        if (spec.budget().period() == Period.LIFETIME && spec.schedule().end() == null)
            throw Failures.invalid("schedule.end", "a budget for the whole life needs an end");
        var customer = "customers/" + Entry.customer(access);
        var budget = customer + "/campaignBudgets/" + BUDGET;
        var campaign = customer + "/campaigns/" + CAMPAIGN;
        var zone = CampaignForms.zone(account);
        var operations = new ArrayList<Wire.Operation>();
        operations.add(Wire.Operation.budget(Wire.Change.create(CampaignForms.budget(budget, spec.budget()))));
        operations.add(Wire.Operation.campaign(Wire.Change.create(CampaignForms.paused(
                campaign,
                budget,
                spec.platformName(),
                spec.objective(),
                CampaignForms.start(spec.schedule(), zone),
                CampaignForms.end(spec.schedule(), zone)))));
        operations.addAll(audience(access, customer, campaign, spec.audience()));
        operations.addAll(Advertisement.of(spec, customer, campaign));
        return operations;
    }

    private Wire.Row account(Access access) {
        var query = Gaql.select("customer.id, customer.currency_code, customer.time_zone", "customer");
        return client.search(access, query).stream()
                .findFirst()
                .orElseThrow(() -> Failures.notFound("There is no such account."));
    }

    private List<Wire.Operation> audience(Access access, String customer, String campaign, Audience audience) {
        var operations = new ArrayList<Wire.Operation>();
        for (var country : countries(access, audience))
            operations.add(Wire.Operation.criterion(new Wire.Criterion(campaign, new Wire.Location(country), null)));
        for (var list : audience.lists()) {
            if (!Gaql.isNumber(list)) throw Failures.invalid("audience.lists", "Google's lists have numbers");
            var info = new Wire.UserListInfo(customer + "/userLists/" + list);
            operations.add(Wire.Operation.criterion(new Wire.Criterion(campaign, null, info)));
        }
        return operations;
    }

    /** Google has numbers for countries, and knows them. */
    private List<String> countries(Access access, Audience audience) {
        var wanted = new TreeSet<>(audience.countries());
        var query = Gaql.select(
                        "geo_target_constant.resource_name, geo_target_constant.country_code", "geo_target_constant")
                .among("geo_target_constant.country_code", wanted)
                .is("geo_target_constant.target_type", "Country");
        var names = new ArrayList<String>();
        for (var row : client.search(access, query)) {
            var target = row.geoTargetConstant();
            if (target == null || target.resourceName() == null) continue;
            if (target.countryCode() != null && wanted.remove(target.countryCode())) names.add(target.resourceName());
        }
        if (!wanted.isEmpty())
            throw Failures.invalid("audience.countries", "Google shows nothing in " + String.join(", ", wanted));
        return names;
    }

    /** Nothing when it is so already. */
    List<Wire.Operation> change(Wire.Row row, CampaignChange change) {
        var campaign = need(row.campaign());
        var operations = new ArrayList<Wire.Operation>();
        boolean ended = "REMOVED".equals(campaign.status());
        var fields = fields(row, change);
        var budget = budget(row, change);
        if (ended && (!fields.mask.isEmpty() || !budget.isEmpty() || isRevived(change)))
            throw Failures.invalid("status", "what has ended does not begin again");
        operations.addAll(budget);
        if (!fields.mask.isEmpty())
            operations.add(Wire.Operation.campaign(
                    Wire.Change.update(fields.campaign(need(campaign.resourceName())), fields.mask())));
        if (change.status() == Status.ENDED && !ended)
            operations.add(Wire.Operation.campaign(Wire.Change.remove(need(campaign.resourceName()))));
        return operations;
    }

    private static boolean isRevived(CampaignChange change) {
        return change.status() != null && change.status() != Status.ENDED;
    }

    private static ChangedFields fields(Wire.Row row, CampaignChange change) {
        var campaign = need(row.campaign());
        var fields = new ChangedFields();
        if (change.name() != null && !change.name().equals(campaign.name())) fields.name(change.name());
        if (isRevived(change)) {
            var status = CampaignForms.status(need(change.status()));
            if (!status.equals(campaign.status())) fields.status(status);
        }
        if (change.schedule() != null) {
            var zone = CampaignForms.zone(row);
            var start = CampaignForms.start(change.schedule(), zone);
            var end = CampaignForms.end(change.schedule(), zone);
            if (!start.equals(campaign.startDateTime())) fields.start(start);
            if (!CampaignForms.isEnd(end, campaign.endDateTime())) fields.end(end);
        }
        return fields;
    }

    private static List<Wire.Operation> budget(Wire.Row row, CampaignChange change) {
        if (change.budget() == null) return List.of();
        checkCurrency(row, change.budget());
        var has = need(row.campaignBudget());
        if (Boolean.TRUE.equals(has.explicitlyShared()))
            throw Failures.invalid("budget", "other campaigns spend the same budget");
        boolean whole = change.budget().period() == Period.LIFETIME;
        if (whole != CampaignForms.CUSTOM_PERIOD.equals(has.period()))
            throw Failures.invalid("budget.period", "Google never changes what a budget is for");
        var micros = CampaignForms.micros(change.budget().amount());
        if (micros.equals(whole ? has.totalAmountMicros() : has.amountMicros())) return List.of();
        var changed = new Wire.CampaignBudget(
                has.resourceName(), whole ? null : micros, whole ? micros : null, null, null, null);
        return List.of(
                Wire.Operation.budget(Wire.Change.update(changed, whole ? "totalAmountMicros" : "amountMicros")));
    }

    private static void checkCurrency(Wire.Row account, CampaignBudget budget) {
        var currency = CampaignForms.currency(account);
        if (!budget.amount().currency().equals(currency))
            throw Failures.invalid("budget.currency", "the account is in " + currency.getCurrencyCode());
    }
}
