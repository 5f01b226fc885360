package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.CampaignFill;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Campaigns of one group. */
@Singleton
class LinkedInFill implements CampaignFill {
    private final LinkedInRest rest;
    private final SimCampaigns campaigns;
    private final Market market;
    private final String version;

    LinkedInFill(
            LinkedInRest rest,
            SimCampaigns campaigns,
            Market market,
            @ConfigProperty(name = "omnify.simulator.linkedin.oldest-version") String version) {
        this.rest = rest;
        this.campaigns = campaigns;
        this.market = market;
        this.version = version;
    }

    @Override
    public String vendor() {
        return LinkedInRest.VENDOR;
    }

    @Override
    public void open(MarketAccount account, int count) {
        int known = campaigns.count(account);
        var group = Json.NODES.objectNode().put("account", account(account)).put("name", "Seeded");
        group.put("status", "ACTIVE").putObject("runSchedule").put("start", now());
        var id = create(account, "adCampaignGroups", group);
        for (int i = 1; i <= count; i++) create(account, "adCampaigns", campaign(account, "Seeded " + (known + i), id));
    }

    private ObjectNode campaign(MarketAccount account, String name, String group) {
        var campaign = Json.NODES.objectNode().put("account", account(account)).put("name", name);
        campaign.put("campaignGroup", "urn:li:sponsoredCampaignGroup:" + group).put("status", "ACTIVE");
        campaign.put("type", "SPONSORED_UPDATES").put("objectiveType", "WEBSITE_CONVERSION");
        campaign.put("costType", "CPM").put("offsiteDeliveryEnabled", false).put("politicalIntent", "NOT_POLITICAL");
        campaign.putObject("unitCost").put("amount", "10.00").put("currencyCode", account.currency());
        campaign.putObject("dailyBudget").put("amount", "90.00").put("currencyCode", account.currency());
        campaign.putObject("runSchedule").put("start", now());
        campaign.putObject("locale").put("country", "DE").put("language", "de");
        campaign.putObject("targetingCriteria")
                .putObject("include")
                .putArray("and")
                .addObject()
                .putObject("or")
                .putArray("urn:li:adTargetingFacet:locations")
                .add("urn:li:geo:101282230");
        return campaign;
    }

    private String create(MarketAccount account, String resource, ObjectNode body) {
        var path = LinkedInRest.PREFIX + "/adAccounts/" + account.id() + "/" + resource;
        var headers = Map.of(
                "authorization", CampaignFill.bearer(account),
                "content-type", "application/json",
                "linkedin-version", version,
                "x-restli-protocol-version", "2.0.0",
                "x-restli-method", "create");
        var answer = CampaignFill.taken(rest.answer(CampaignFill.call(account, path, headers, body)));
        return answer.headers().getOrDefault("x-restli-id", "");
    }

    private long now() {
        return market.now().toEpochMilli();
    }

    private static String account(MarketAccount account) {
        return "urn:li:sponsoredAccount:" + account.id();
    }
}
