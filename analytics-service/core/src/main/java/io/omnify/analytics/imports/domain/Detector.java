package io.omnify.analytics.imports.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from titles and values what a file's columns mean, guided by what the person who imports it says. */
public final class Detector {
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9_]{1,40}");
    private static final int MOST_DIMENSIONS = 20;

    private final Sample sample;
    private final MappingRequest request;
    private final String usualCurrency;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<String> warnings = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private double confidence = 1;

    public Detector(Sample sample, MappingRequest request, String usualCurrency) {
        this.sample = sample;
        this.request = request;
        this.usualCurrency = usualCurrency;
        if (request.columns().isEmpty()) detectColumns();
        else
            request.columns()
                    .forEach((field, title) ->
                            named(field.code(), title).ifPresent(column -> columns.put(field, column)));
    }

    /** Where the dates stand, if anywhere: more of them than the sample holds may be needed to read them right. */
    public Optional<Integer> dateColumn() {
        return Optional.ofNullable(columns.get(Field.DATE));
    }

    public Detected detect(DateEvidence dates) {
        checkColumns();
        var numbers = numbers();
        var dimensions = dimensions();
        var date = dateFormat(dates);
        var currency = new CurrencyChoice(sample, columns, usualCurrency).of(request.currency(), warnings, problems);
        var titles = columns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> title(e.getValue())));
        var mapping = new ColumnMapping(platform(), currency, date, numbers, titles, dimensions);
        return new Detected(sample, mapping, warnings, problems, problems.isEmpty() ? confidence : confidence / 4);
    }

    private void detectColumns() {
        var choice = new ColumnChoice(sample);
        columns.putAll(choice.chosen());
        warnings.addAll(choice.warnings());
        if (!columns.isEmpty()) confidence *= (1 + (double) choice.exact() / columns.size()) / 2;
        warnOfPeriods();
    }

    private Optional<Integer> named(String field, String title) {
        var column = sample.columns().indexOf(title);
        if (column >= 0) return Optional.of(column);
        var all = sample.columns().titles().stream().limit(MOST_DIMENSIONS).collect(Collectors.joining(", "));
        problems.add(new FieldProblem(field, "there is no column " + Quote.of(title) + "; there are " + all));
        return Optional.empty();
    }

    private void checkColumns() {
        require(Field.DATE, "no column holds dates: name the one with the day in the mapping");
        if (!columns.containsKey(Field.CAMPAIGN_NAME))
            require(
                    Field.CAMPAIGN_ID,
                    "no column names the campaign: give campaign_id or campaign_name in the mapping");
        if (columns.keySet().stream().noneMatch(Field::measured))
            require(Field.IMPRESSIONS, "no column holds impressions, clicks, spend, conversions or revenue");
        for (var field : List.of(Field.IMPRESSIONS, Field.CLICKS, Field.SPEND, Field.CONVERSIONS))
            if (!columns.containsKey(field)) warnings.add("no column holds " + field.code() + ": they count as 0");
    }

    private void require(Field field, String message) {
        var named = problems.stream().anyMatch(problem -> problem.field().equals(field.code()));
        if (!columns.containsKey(field) && !named) problems.add(new FieldProblem(field.code(), message));
    }

    private NumberStyle numbers() {
        var evidence = new NumberEvidence();
        columns.forEach((field, column) -> {
            if (field.whole()) sample.column(column).forEach(evidence::count);
            else if (field.measured()) sample.column(column).forEach(evidence::amount);
        });
        if (evidence.mixed()) warnings.add("numbers are written with both a decimal point and a decimal comma");
        return evidence.style();
    }

    private String dateFormat(DateEvidence dates) {
        if (!request.dateFormat().isBlank()) {
            var format = DateFormat.of(request.dateFormat().strip());
            if (format.isEmpty())
                problems.add(new FieldProblem(
                        "date_format",
                        Quote.of(request.dateFormat()) + " is no date format; write it like dd-MM-yyyy"));
            return request.dateFormat().strip();
        }
        confidence *= dates.confidence();
        var format = dates.format();
        if (dates.ambiguous() && format.isPresent()) {
            confidence *= 0.7;
            warnings.add("day and month cannot be told apart: dates are read as "
                    + format.get().pattern() + "; set date_format if that is wrong");
        }
        if (format.isEmpty() && columns.containsKey(Field.DATE))
            problems.add(new FieldProblem(
                    "date_format",
                    "the values of " + Quote.of(title(Objects.requireNonNull(columns.get(Field.DATE))))
                            + " are not dates of a known form"));
        return format.map(DateFormat::pattern).orElse("");
    }

    private List<String> dimensions() {
        var chosen = request.dimensionsGiven() || !request.columns().isEmpty()
                ? request.dimensions().stream()
                        .flatMap(title -> named("dimensions", title).stream())
                        .distinct()
                        .toList()
                : detectedDimensions();
        if (chosen.size() > MOST_DIMENSIONS)
            problems.add(new FieldProblem("dimensions", "at most " + MOST_DIMENSIONS + " columns can be dimensions"));
        return chosen.stream().limit(MOST_DIMENSIONS).map(this::title).toList();
    }

    private List<Integer> detectedDimensions() {
        var headers = sample.headers();
        var dimensions = new ArrayList<Integer>();
        sample.indexes().filter(column -> !columns.containsValue(column)).forEach(column -> {
            switch (ColumnKinds.of(headers.get(column), sample.column(column))) {
                case DIMENSION -> dimensions.add(column);
                case UNCLEAR -> warnings.add("the column " + Quote.of(title(column)) + " is not imported");
                case MEASURE -> {}
            }
        });
        return dimensions;
    }

    private String platform() {
        if (request.platform().isBlank()) return Platforms.of(sample.headers());
        var platform = request.platform().strip();
        if (!PLATFORM.matcher(platform).matches())
            problems.add(new FieldProblem("platform", "write it like meta_ads: small letters, digits and _"));
        return platform;
    }

    /** Exports without a daily breakdown have one line per ad for the whole period. */
    private void warnOfPeriods() {
        var start = columns.get(Field.DATE);
        if (start == null || !sample.headers().get(start).words().equals("reporting starts")) return;
        var headers = sample.headers();
        var end = sample.indexes()
                .filter(column -> headers.get(column).words().equals("reporting ends"))
                .findFirst();
        if (end.isPresent() && !sample.column(end.getAsInt()).equals(sample.column(start)))
            warnings.add("lines cover several days and are counted on the first; export by day for daily numbers");
    }

    private String title(int column) {
        return sample.columns().titles().get(column);
    }
}
