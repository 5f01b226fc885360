package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.meta.Nodes.Node;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Which object or edge of the Graph API is meant, and what is done to it. */
@Singleton
class Graph {
    private final Nodes nodes;
    private final Campaigns campaigns;
    private final AdSets adSets;
    private final Ads ads;
    private final Insights insights;
    private final Audiences audiences;
    private final Pixels pixels;
    private final AccountEdges accounts;

    Graph(
            Nodes nodes,
            Campaigns campaigns,
            AdSets adSets,
            Ads ads,
            Insights insights,
            Audiences audiences,
            Pixels pixels,
            AccountEdges accounts) {
        this.nodes = nodes;
        this.campaigns = campaigns;
        this.adSets = adSets;
        this.ads = ads;
        this.insights = insights;
        this.audiences = audiences;
        this.pixels = pixels;
        this.accounts = accounts;
    }

    ObjectNode answer(GraphCall call, String trace) {
        var first = call.path().getFirst();
        var edge = call.path().size() > 1 ? call.path().get(1) : "";
        if (first.equals("me")) return edge.isEmpty() ? accounts.me(call) : me(call, edge);
        if (first.equals("search")) return accounts.search(call);
        if (first.startsWith("act_")) return account(call, first.substring(4), edge);
        if (edge.equals("events")) {
            var account = pixels.account(call, first).orElseThrow(() -> GraphError.absent(first));
            return pixels.events(call, account, trace);
        }
        return node(call, nodes.get(call, first), edge);
    }

    private ObjectNode me(GraphCall call, String edge) {
        if (edge.equals("adaccounts")) return accounts.accounts(call, call.owner());
        throw unknown(call, edge);
    }

    private ObjectNode account(GraphCall call, String id, String edge) {
        var account = call.account(id);
        return switch (call.method() + " " + edge) {
            case "GET " -> accounts.account(call, account);
            case "GET campaigns" -> campaigns.list(call, id);
            case "POST campaigns" -> campaigns.create(call, id);
            case "GET adsets" -> adSets.list(call, account, "");
            case "POST adsets" -> adSets.create(call, id);
            case "GET ads" -> ads.list(call, account, "");
            case "POST ads" -> ads.create(call, id);
            case "GET insights" -> insights.rows(call, account, "");
            case "POST insights" -> insights.order(call, account, "");
            case "GET customaudiences" -> audiences.list(call, id);
            case "POST customaudiences" -> audiences.create(call, id);
            case "GET promote_pages" -> accounts.pages(call, account);
            case "GET adspixels" -> accounts.pixels(call, account);
            default -> throw unknown(call, edge);
        };
    }

    private ObjectNode node(GraphCall call, Node node, String edge) {
        return switch (node.kind()) {
            case Campaigns.KIND -> campaign(call, node, edge);
            case Audiences.KIND -> audience(call, node, edge);
            case Insights.REPORT -> report(call, node, edge);
            case AdSets.KIND -> part(call, node, edge, Fields.AD_SET);
            case Ads.KIND -> part(call, node, edge, Fields.AD);
            default -> throw GraphError.absent(node.id());
        };
    }

    private ObjectNode campaign(GraphCall call, Node campaign, String edge) {
        MarketAccount account = campaign.account();
        return switch (call.method() + " " + edge) {
            case "GET " -> Fields.CAMPAIGN.of(campaign.body(), call.fields(), "Campaign");
            case "POST " -> campaigns.change(call, campaign);
            case "DELETE " -> campaigns.delete(call, campaign);
            case "GET adsets" -> adSets.list(call, account, campaign.id());
            case "GET ads" -> ads.list(call, account, campaign.id());
            case "GET insights" -> insights.rows(call, account, campaign.id());
            case "POST insights" -> insights.order(call, account, campaign.id());
            default -> throw unknown(call, edge);
        };
    }

    private ObjectNode part(GraphCall call, Node part, String edge, Fields fields) {
        boolean adSet = fields == Fields.AD_SET;
        return switch (call.method() + " " + edge) {
            case "GET " -> fields.of(part.body(), call.fields(), adSet ? "AdSet" : "Ad");
            case "POST " -> adSet ? adSets.change(call, part) : ads.change(call, part);
            default -> throw unknown(call, edge);
        };
    }

    private ObjectNode audience(GraphCall call, Node audience, String edge) {
        return switch (call.method() + " " + edge) {
            case "GET " -> Fields.AUDIENCE.of(audiences.told(audience), call.fields(), "CustomAudience");
            case "POST users" -> audiences.users(call, audience, true);
            case "DELETE users" -> audiences.users(call, audience, false);
            default -> throw unknown(call, edge);
        };
    }

    private ObjectNode report(GraphCall call, Node report, String edge) {
        return switch (call.method() + " " + edge) {
            case "GET " -> insights.look(call, report);
            case "GET insights" -> insights.reported(call, report);
            default -> throw unknown(call, edge);
        };
    }

    private static GraphError unknown(GraphCall call, String edge) {
        return GraphError.of(
                400,
                2500,
                0,
                "Unknown path components: /" + edge + " for " + call.method().toLowerCase(Locale.ROOT));
    }
}
