package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.HoursQuery;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.analytics.metrics.domain.InvalidQuery;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricsQuery;
import io.omnify.analytics.metrics.domain.MetricsQuery.Sort;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a question from the query string; every parameter that is not one of ours filters by a dimension of that name. */
final class MetricsParameters {
    private static final int USUAL_ROWS = 1_000;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_AXES = 6;
    private static final int MOST_DAYS = 7;
    private static final Set<String> OURS = Set.of("metrics", "by", "from", "to", "sort", "limit");
    private static final Set<String> OF_HOURS = Set.of("campaign_id", "platform", "day", "days");
    private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9_:.-]{1,100}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final MultivaluedMap<String, String> parameters;

    MetricsParameters(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    MetricsQuery query() {
        return new MetricsQuery(
                metrics(), by(), new FactFilter(days(), wanted()), sort(), number("limit", USUAL_ROWS, MOST_ROWS));
    }

    /** What is no parameter is refused, for a misspelt filter would answer for everything. */
    HoursQuery hours() {
        for (var name : parameters.keySet())
            if (!OF_HOURS.contains(name))
                throw new InvalidQuery(cut(name), "there are campaign_id, platform, day and days");
        var whose = new Whose(
                one("campaign_id", CAMPAIGN, "a campaign's id"),
                one("platform", PLATFORM, "a platform such as google_ads"));
        return new HoursQuery(whose, day("day").orElse(null), number("days", 1, MOST_DAYS));
    }

    private String one(String name, Pattern shape, String wanted) {
        var text = Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
        if (text.isEmpty() || shape.matcher(text).matches()) return text;
        throw new InvalidQuery(name, "must be " + wanted);
    }

    Days days() {
        var days = new Days(day("from").orElse(Days.ALL.from()), day("to").orElse(Days.ALL.to()));
        if (days.to().isBefore(days.from())) throw new InvalidQuery("to", "is before from");
        return days;
    }

    private List<Metric> metrics() {
        var named = list("metrics");
        if (named.isEmpty()) return List.of(Metric.values());
        return named.stream().map(MetricsParameters::metric).distinct().toList();
    }

    private static Metric metric(String name) {
        var all = Arrays.stream(Metric.values()).map(Metric::code).collect(Collectors.joining(", "));
        return Metric.ofCode(name)
                .orElseThrow(() ->
                        new InvalidQuery("metrics", "there is no metric \"" + cut(name) + "\"; there are " + all));
    }

    private List<Axis> by() {
        var axes = list("by").stream().distinct().map(Axis::new).toList();
        if (axes.size() > MOST_AXES) throw new InvalidQuery("by", "at most " + MOST_AXES + " at once");
        return axes;
    }

    private Map<Axis, Set<String>> wanted() {
        var wanted = new HashMap<Axis, Set<String>>();
        parameters.forEach((name, values) -> {
            if (!OURS.contains(name)) wanted.put(new Axis(name), Set.copyOf(values));
        });
        return wanted;
    }

    private Sort sort() {
        var field = Objects.requireNonNullElse(parameters.getFirst("sort"), "").strip();
        var descending = field.startsWith("-");
        return new Sort(descending ? field.substring(1) : field, descending);
    }

    private int number(String name, int usual, int most) {
        var text = parameters.getFirst(name);
        if (text == null || text.isBlank()) return usual;
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidQuery(name, "must be a number between 1 and " + most);
    }

    private Optional<LocalDate> day(String name) {
        var text = parameters.getFirst(name);
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            var day = LocalDate.parse(text.strip());
            if (Days.ALL.contains(day)) return Optional.of(day);
        } catch (DateTimeException e) {
            // said below
        }
        throw new InvalidQuery(name, "must be a day such as 2026-01-31");
    }

    private List<String> list(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
