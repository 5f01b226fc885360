package io.omnify.meta;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.port.AdPlatform.Hourly;
import io.omnify.meta.InsightsApi.Filter;
import io.omnify.meta.InsightsApi.Order;
import io.omnify.meta.InsightsApi.Range;
import io.omnify.meta.InsightsApi.Row;
import io.omnify.meta.Wire.Listing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The days and hours of all campaigns, page by page; a long range as a report that Meta makes in its own time. */
final class Insights {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Filter> FILTER = List.of(Filter.EVERY_CAMPAIGN);
    private static final int MOST_DAYS = 400;
    private static final int DAYS_AT_ONCE = 31;
    private static final int PAGE = 500;
    private static final int PAGE_OF_REPORT = 1_000;
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Graph graph;
    private final Accounts accounts;
    private final Pauses pauses;

    Insights(Graph graph, Accounts accounts, Pauses pauses) {
        this.graph = graph;
        this.accounts = accounts;
        this.pauses = pauses;
    }

    /** Waiting, so that a test need not. */
    @FunctionalInterface
    interface Pauses {
        void pause(Duration time) throws InterruptedException;
    }

    /** What is asked of each campaign's days, and whether by their hours. */
    private record Question(
            Range range, String fields, @Nullable String breakdowns, int page) {
        Order order() {
            var parts = breakdowns == null ? null : List.of(breakdowns);
            return new Order("campaign", List.of(fields.split(",")), range, "1", parts, FILTER, true);
        }
    }

    void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        long days = days(from, to, MOST_DAYS);
        var question = new Question(range(from, to), InsightsApi.FIELDS, null, PAGE);
        var currency = Accounts.currency(accounts.of(access), null);
        Consumer<Row> rows = row -> each.accept(graph.understood(() -> Results.day(row, currency)));
        if (days > DAYS_AT_ONCE || !atOnce(access, question, rows)) asReport(access, question, rows);
    }

    void hours(Access access, LocalDate from, LocalDate to, Consumer<HourlyMetrics> each) {
        days(from, to, Hourly.MOST_DAYS);
        var question = new Question(range(from, to), InsightsApi.FIELDS_OF_HOURS, InsightsApi.HOURS, PAGE_OF_REPORT);
        var currency = Accounts.currency(accounts.of(access), null);
        Consumer<Row> rows = row -> each.accept(graph.understood(() -> Results.hour(row, currency)));
        if (!atOnce(access, question, rows)) asReport(access, question, rows);
    }

    private static long days(LocalDate from, LocalDate to, int most) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days >= 1 && days <= most) return days;
        throw new PlatformFailed(new Invalid("bad_range", "A range of days has 1 to " + most + " of them.", List.of()));
    }

    private static Range range(LocalDate from, LocalDate to) {
        return new Range(from.toString(), to.toString());
    }

    /** Whether Meta could answer at once; what it has answered by then is nothing. */
    private boolean atOnce(Access access, Question question, Consumer<Row> each) {
        var range = JSON.valueToTree(question.range()).toString();
        var filter = JSON.valueToTree(FILTER).toString();
        Function<@Nullable String, Listing<Row>> page = after -> graph.read(
                access,
                (api, as) -> api.insights()
                        .insights(
                                as,
                                access.account(),
                                "campaign",
                                question.fields(),
                                range,
                                1,
                                question.breakdowns(),
                                filter,
                                true,
                                question.page(),
                                after));
        Listing<Row> first;
        try {
            first = page.apply(null);
        } catch (PlatformFailed e) {
            if (MetaErrors.tooMuch(e.failure())) return false;
            throw e;
        }
        pages(first, page, each);
        return true;
    }

    private void asReport(Access access, Question question, Consumer<Row> each) {
        var report = ordered(access, question.order());
        waitFor(access, report);
        Function<@Nullable String, Listing<Row>> page =
                after -> graph.read(access, (api, as) -> api.insights().rows(as, report, PAGE_OF_REPORT, after));
        pages(page.apply(null), page, each);
    }

    /** A report made twice does no harm, so a lost answer is only a failure. */
    private String ordered(Access access, Order order) {
        try {
            var done = graph.write(access, (api, as) -> api.insights().order(as, access.account(), order));
            var report = done.reportRunId();
            if (report != null) return report;
            throw new PlatformFailed(new Unavailable("no_report", "Meta did not name the report it makes."));
        } catch (PlatformFailed e) {
            if (e.failure() instanceof Uncertain lost)
                throw new PlatformFailed(new Unavailable(lost.code(), lost.message()));
            throw e;
        }
    }

    private void waitFor(Access access, String report) {
        var pause = FIRST_LOOK;
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(pause)) {
            var status = graph.read(access, (api, as) -> api.insights().report(as, report))
                    .asyncStatus();
            switch (Objects.requireNonNullElse(status, "")) {
                case "Job Completed" -> {
                    return;
                }
                case "Job Failed", "Job Skipped" ->
                    throw new PlatformFailed(new Unavailable("report_failed", "Meta could not make the report."));
                default -> {
                    rest(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        }
        throw new PlatformFailed(new Unavailable("report_late", "Meta did not make the report in time."));
    }

    private void rest(Duration pause) {
        try {
            pauses.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new Unavailable("interrupted", "The waiting was broken off here."));
        }
    }

    private static void pages(Listing<Row> first, Function<@Nullable String, Listing<Row>> page, Consumer<Row> each) {
        var listing = first;
        while (true) {
            listing.items().forEach(each);
            var after = listing.after();
            if (after == null) return;
            listing = page.apply(after);
        }
    }
}
