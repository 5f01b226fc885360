package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.CampaignFill;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Campaigns of one ad set with one ad each. */
@Singleton
class MetaFill implements CampaignFill {
    private final MetaRoutes meta;
    private final Nodes nodes;
    private final String version;

    MetaFill(MetaRoutes meta, Nodes nodes, @ConfigProperty(name = "omnify.simulator.meta.version") String version) {
        this.meta = meta;
        this.nodes = nodes;
        this.version = version;
    }

    @Override
    public String vendor() {
        return Nodes.VENDOR;
    }

    @Override
    public void open(MarketAccount account, int count) {
        int known = nodes.store().count(Nodes.place(account, Campaigns.KIND));
        for (int i = 1; i <= count; i++) open(account, "Seeded " + (known + i));
    }

    private void open(MarketAccount account, String name) {
        var campaign = Json.NODES.objectNode().put("name", name).put("objective", "OUTCOME_SALES");
        campaign.put("status", "ACTIVE").put("daily_budget", "9000").putArray("special_ad_categories");
        var adSet =
                Json.NODES.objectNode().put("name", name).put("campaign_id", create(account, "campaigns", campaign));
        adSet.put("billing_event", "IMPRESSIONS").put("optimization_goal", "OFFSITE_CONVERSIONS");
        adSet.putObject("promoted_object").put("pixel_id", Nodes.pixel(account));
        var targeting = adSet.putObject("targeting");
        targeting.putObject("geo_locations").putArray("countries").add("DE");
        targeting.putObject("targeting_automation").put("advantage_audience", 0);
        var ad = Json.NODES.objectNode().put("name", name).put("adset_id", create(account, "adsets", adSet));
        var story = ad.putObject("creative").putObject("object_story_spec").put("page_id", Nodes.page(account));
        story.putObject("link_data")
                .put("link", "https://shop.example.com/")
                .put("name", name)
                .put("message", "Made to last.");
        create(account, "ads", ad);
    }

    private String create(MarketAccount account, String edge, ObjectNode body) {
        var path = "/meta/" + version + "/act_" + account.id() + "/" + edge;
        var headers = Map.of("authorization", CampaignFill.bearer(account));
        var answer = CampaignFill.taken(meta.answer(CampaignFill.call(account, path, headers, body)));
        return Json.read(answer.body()).path("id").asText();
    }
}
