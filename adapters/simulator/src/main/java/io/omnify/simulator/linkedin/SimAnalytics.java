package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the market did for campaigns, by day. There are no pages: what is too much is cut, as LinkedIn does it. */
@Singleton
class SimAnalytics {
    private static final int MOST_ROWS = 15_000;
    private static final int MOST_FIELDS = 20;
    private static final String CAMPAIGN = "urn:li:sponsoredCampaign:";

    private final Market market;

    SimAnalytics(Market market) {
        this.market = market;
    }

    VendorAnswer answer(Asked asked) {
        asked.finder("analytics");
        if (!asked.text("pivot").equals("CAMPAIGN")
                || !asked.text("timeGranularity").equals("DAILY"))
            throw LinkedInRefused.badRequest("Only days of campaigns are simulated");
        var fields = fields(asked.text("fields"));
        var from = day(asked.parameter("dateRange").path("start"), "start");
        var end = asked.parameter("dateRange").path("end");
        var to = end.isMissingNode() ? LocalDate.MAX : day(end, "end");
        var urns = Asked.texts(asked.parameter("campaigns"));
        if (urns.isEmpty()) throw LinkedInRefused.badRequest("At least one of campaigns is required");
        var rows = Json.NODES.arrayNode();
        for (var account : asked.owner().accounts()) rows(account, own(account, urns), from, to, fields, rows);
        return Answers.elements(rows);
    }

    private void rows(
            MarketAccount account, List<String> ids, LocalDate from, LocalDate to, Set<String> fields, ArrayNode rows) {
        if (ids.isEmpty()) return;
        market.days(LinkedInRest.VENDOR, account.id(), ids, from, to, day -> {
            if (rows.size() < MOST_ROWS) rows.add(row(day, fields));
        });
    }

    /** Those of the account; a stranger's campaigns have no rows. */
    private List<String> own(MarketAccount account, List<String> urns) {
        var own = new ArrayList<String>();
        for (var urn : urns) {
            var id = Asked.id(urn, CAMPAIGN);
            if (market.find(LinkedInRest.VENDOR, account.id(), id).isPresent()) own.add(id);
        }
        return own;
    }

    private static ObjectNode row(SimDay day, Set<String> fields) {
        var all = Json.NODES.objectNode();
        all.put("impressions", day.impressions()).put("clicks", day.clicks());
        all.put("costInLocalCurrency", decimal(day.costCents()));
        all.put("externalWebsiteConversions", day.conversions());
        all.put("conversionValueInLocalCurrency", decimal(day.valueCents()));
        var range = all.putObject("dateRange");
        for (var end : List.of("start", "end"))
            range.putObject(end)
                    .put("year", day.day().getYear())
                    .put("month", day.day().getMonthValue())
                    .put("day", day.day().getDayOfMonth());
        all.putArray("pivotValues").add(CAMPAIGN + day.campaign());
        return all.retain(fields);
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Who names no fields gets two. */
    private static Set<String> fields(String asked) {
        if (asked.isEmpty()) return Set.of("impressions", "clicks");
        var fields = new LinkedHashSet<>(List.of(asked.split(",")));
        if (fields.size() > MOST_FIELDS) throw LinkedInRefused.badRequest("At most 20 fields");
        return fields;
    }

    private static LocalDate day(JsonNode date, String name) {
        try {
            return LocalDate.of(
                    date.path("year").asInt(),
                    date.path("month").asInt(),
                    date.path("day").asInt());
        } catch (DateTimeException e) {
            throw LinkedInRefused.badRequest("dateRange." + name + " is no date");
        }
    }
}
