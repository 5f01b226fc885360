package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.CampaignFill;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Campaigns of one group with one advertisement each, as many in a request as Google likes to have. */
@Singleton
class GoogleFill implements CampaignFill {
    private static final int BATCH = 100;
    private static final int PARTS = 5;

    private final GoogleAdsServer ads;
    private final GoogleStore store;
    private final String version;

    GoogleFill(
            GoogleAdsServer ads,
            GoogleStore store,
            @ConfigProperty(name = "omnify.simulator.google.version") String version) {
        this.ads = ads;
        this.store = store;
        this.version = version;
    }

    @Override
    public String vendor() {
        return GoogleStore.VENDOR;
    }

    @Override
    public void open(MarketAccount account, int count) {
        int known = store.count(account.id(), Resources.CAMPAIGN.kind());
        for (int done = 0; done < count; done += BATCH) {
            var body = Json.NODES.objectNode();
            var operations = body.putArray("mutateOperations");
            for (int i = done; i < Math.min(count, done + BATCH); i++)
                new Opening(account.id(), "Seeded " + (known + i + 1), (i - done) * PARTS, operations).write();
            var path = "/google-ads/" + version + "/customers/" + account.id() + "/googleAds:mutate";
            var headers = Map.of("authorization", CampaignFill.bearer(account), "developer-token", "seed");
            CampaignFill.taken(ads.answer(CampaignFill.call(account, path, headers, body)));
        }
    }

    /** @param before how many temporary names are taken */
    private record Opening(String customer, String name, int before, ArrayNode operations) {
        void write() {
            create("campaignBudgetOperation")
                    .put("resourceName", temporary(Resources.BUDGET, 1))
                    .put("amountMicros", "90000000")
                    .put("explicitlyShared", false);
            var campaign = create("campaignOperation").put("resourceName", temporary(Resources.CAMPAIGN, 2));
            campaign.put("name", name).put("status", "ENABLED").put("advertisingChannelType", "SEARCH");
            campaign.put("campaignBudget", temporary(Resources.BUDGET, 1));
            campaign.put("containsEuPoliticalAdvertising", "DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING");
            campaign.putObject("maximizeConversionValue");
            create("campaignCriterionOperation")
                    .put("campaign", temporary(Resources.CAMPAIGN, 2))
                    .putObject("location")
                    .put("geoTargetConstant", "geoTargetConstants/2276");
            create("adGroupOperation")
                    .put("resourceName", temporary(Resources.GROUP, 3))
                    .put("name", name)
                    .put("campaign", temporary(Resources.CAMPAIGN, 2))
                    .put("type", "SEARCH_STANDARD");
            advertisement(create("adGroupAdOperation"));
        }

        private void advertisement(ObjectNode ad) {
            ad.put("adGroup", temporary(Resources.GROUP, 3)).put("status", "ENABLED");
            var shown = ad.putObject("ad");
            shown.putArray("finalUrls").add("https://shop.example.com/");
            var search = shown.putObject("responsiveSearchAd");
            var headlines = search.putArray("headlines");
            for (var text : new String[] {name, "Made to last", "Now"})
                headlines.addObject().put("text", text);
            var descriptions = search.putArray("descriptions");
            for (var text : new String[] {"Made to last.", "Delivered tomorrow."})
                descriptions.addObject().put("text", text);
        }

        private ObjectNode create(String operation) {
            return operations.addObject().putObject(operation).putObject("create");
        }

        private String temporary(Resources.Kind kind, int part) {
            return GoogleStore.name(customer, kind.kind(), "-" + (before + part));
        }
    }
}
