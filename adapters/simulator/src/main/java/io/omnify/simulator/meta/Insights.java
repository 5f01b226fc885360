package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.meta.InsightRows.Group;
import io.omnify.simulator.meta.Nodes.Node;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What campaigns did: at once, or as a report that takes a while. */
@Singleton
class Insights {
    static final String REPORT = "report";
    private static final int TOO_MUCH_DATA = 1_487_534;
    private static final long MOST_AT_ONCE = 10_000;
    private static final int HOURS = 24;
    private static final int LONGEST_MONTHS = 37;

    private final Nodes nodes;
    private final Market market;

    Insights(Nodes nodes, Market market) {
        this.nodes = nodes;
        this.market = market;
    }

    /** Days of an account or, when it is named, of one campaign. */
    private record Span(LocalDate since, LocalDate until) {
        long days() {
            return ChronoUnit.DAYS.between(since, until) + 1;
        }
    }

    ObjectNode rows(GraphCall call, MarketAccount account, String campaign) {
        var span = span(call, account);
        var ids = ids(call, account, campaign);
        int ofDay = InsightRows.byTheHour(call) ? HOURS : 1;
        if (ids.size() * span.days() * ofDay > MOST_AT_ONCE)
            throw GraphError.invalid(
                    TOO_MUCH_DATA, "Please reduce the amount of data you're asking for, then retry your request");
        return page(call, account, ids, span, call);
    }

    ObjectNode order(GraphCall call, MarketAccount account, String campaign) {
        var span = span(call, account);
        InsightRows.check(call);
        var body =
                Json.NODES.objectNode().put("async_status", "Job Not Started").put("async_percent_completion", 0);
        body.put("date_start", span.since().toString())
                .put("date_stop", span.until().toString());
        body.put("campaign", campaign).set("asked", call.params());
        var report = nodes.create(account, REPORT, body, call.params());
        return Json.NODES.objectNode().put("report_run_id", report.id());
    }

    /** Each look at a report is a step of its making. */
    ObjectNode look(GraphCall call, Node report) {
        var failed = call.wire().is(FaultKind.FAILED);
        var next = nodes.store()
                .change(Nodes.place(report.account(), REPORT), report.id(), body -> step(body, failed))
                .orElse(report.body());
        return Fields.REPORT.of(
                next,
                call.fields().isEmpty()
                        ? List.of("account_id", "async_status", "async_percent_completion", "date_start", "date_stop")
                        : call.fields(),
                "AdReportRun");
    }

    private static ObjectNode step(ObjectNode body, boolean failed) {
        if (failed) return body.put("async_status", "Job Failed");
        return switch (body.path("async_status").asText()) {
            case "Job Not Started" -> body.put("async_status", "Job Running").put("async_percent_completion", 40);
            case "Job Running" -> body.put("async_status", "Job Completed").put("async_percent_completion", 100);
            default -> body;
        };
    }

    ObjectNode reported(GraphCall call, Node report) {
        var body = report.body();
        if (!body.path("async_status").asText().equals("Job Completed"))
            throw GraphError.invalid(1_504_018, "The report is not ready yet.");
        var asked = (ObjectNode) body.path("asked");
        var order = new GraphCall(call.wire(), call.path(), call.owner(), asked);
        var span = new Span(
                LocalDate.parse(body.path("date_start").asText()),
                LocalDate.parse(body.path("date_stop").asText()));
        var ids = ids(order, report.account(), body.path("campaign").asText());
        return page(call, report.account(), ids, span, order);
    }

    /** Those that have ended are left out of an account's, unless their status is asked for. */
    private List<String> ids(GraphCall asked, MarketAccount account, String campaign) {
        if (!campaign.isEmpty()) return List.of(campaign);
        var filter = asked.param("filtering").toString();
        var ended = filter.contains("ARCHIVED") || filter.contains("DELETED");
        return market.list(Nodes.VENDOR, account.id()).stream()
                .filter(each -> ended || each.status() != SimCampaign.Status.ENDED)
                .map(SimCampaign::id)
                .toList();
    }

    /** The cursor says at which campaign and behind how many of its days to go on. */
    private ObjectNode page(GraphCall call, MarketAccount account, List<String> ids, Span span, GraphCall asked) {
        InsightRows.check(asked);
        var cursor = Listings.cursor(call);
        int at = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.split(":")[0]);
        int skip = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.split(":")[1]);
        var page = Json.NODES.objectNode();
        var data = page.putArray("data");
        while (at < ids.size() && data.size() < call.limit()) {
            var groups = groups(asked, account, ids.get(at), span);
            int room = call.limit() - data.size();
            tell(asked, account, groups.stream().skip(skip).limit(room), span).forEach(data::add);
            boolean done = groups.size() - skip <= room;
            skip = done ? 0 : skip + room;
            if (done) at++;
        }
        if (!data.isEmpty()) Listings.paging(call, page, "0:0", at + ":" + skip, at < ids.size());
        return page;
    }

    private List<Group> groups(GraphCall asked, MarketAccount account, String campaign, Span span) {
        if (!InsightRows.byTheHour(asked)) return InsightRows.grouped(asked, days(account, campaign, span));
        return market.hours(Nodes.VENDOR, account.id(), campaign, span.since(), span.until()).stream()
                .map(Group::hour)
                .toList();
    }

    private List<SimDay> days(MarketAccount account, String campaign, Span span) {
        var days = new ArrayList<SimDay>();
        market.days(Nodes.VENDOR, account.id(), List.of(campaign), span.since(), span.until(), days::add);
        return days.stream()
                .filter(day -> day.impressions() > 0 || day.costCents() > 0 || day.conversions() > 0)
                .toList();
    }

    /** Rows of one campaign. */
    private List<ObjectNode> tell(GraphCall asked, MarketAccount account, Stream<Group> some, Span span) {
        var groups = some.toList();
        if (groups.isEmpty()) return List.of();
        var campaign = nodes.store()
                .get(Nodes.place(account, Campaigns.KIND), groups.getFirst().campaign())
                .orElseGet(Json.NODES::objectNode);
        return groups.stream()
                .map(each -> InsightRows.row(asked, account, campaign, each.within(span.since(), span.until())))
                .toList();
    }

    private Span span(GraphCall call, MarketAccount account) {
        var today = account.day(market.now());
        var range = call.param("time_range");
        if (!range.isObject()) return preset(call.text("date_preset"), today);
        try {
            var span = new Span(
                    LocalDate.parse(range.path("since").asText()),
                    LocalDate.parse(range.path("until").asText()));
            if (span.days() < 1) throw GraphError.invalid(0, "since must be before until", "time_range");
            if (span.since().isBefore(today.minusMonths(LONGEST_MONTHS)))
                throw GraphError.invalid(3_018, "The start date cannot be beyond 37 months from now", "time_range");
            return span;
        } catch (DateTimeParseException e) {
            throw GraphError.invalid(0, "Must be a date representation in the format YYYY-MM-DD", "time_range");
        }
    }

    /** Without a range Meta takes the last 30 days, today not being one of them. */
    private static Span preset(String name, LocalDate today) {
        return switch (name) {
            case "", "last_30d" -> new Span(today.minusDays(30), today.minusDays(1));
            case "last_7d" -> new Span(today.minusDays(7), today.minusDays(1));
            case "today" -> new Span(today, today);
            case "yesterday" -> new Span(today.minusDays(1), today.minusDays(1));
            case "maximum" -> new Span(today.minusMonths(LONGEST_MONTHS), today);
            default -> throw GraphError.invalid(0, "Invalid date_preset", "date_preset");
        };
    }
}
