package io.omnify.analytics.imports.domain;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the lines of one file into facts, or says for each line what is wrong with it. */
public final class FactReader {
    private static final int LONGEST_TEXT = 300;

    private final ColumnMapping mapping;
    private final int width;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<String, Integer> dimensions = new LinkedHashMap<>();
    private final DateFormat dates;
    private final LocalDate latest;
    private final Currency currency;

    /** @param latest no day after this can have been measured yet */
    public FactReader(Columns table, ColumnMapping mapping, LocalDate latest) {
        this.mapping = mapping;
        this.width = table.titles().size();
        this.latest = latest;
        this.dates = DateFormat.of(mapping.dateFormat()).orElseThrow();
        this.currency = Money.currency(mapping.currency()).orElseThrow();
        mapping.columns().forEach((field, title) -> columns.put(field, table.indexOf(title)));
        for (var title : mapping.dimensions()) {
            var name = Header.of(title).dimension();
            var distinct = name;
            for (int i = 2; dimensions.containsKey(distinct); i++) distinct = name + "_" + i;
            dimensions.put(distinct, table.indexOf(title));
        }
    }

    public ReadLine read(CsvRecord raw) {
        if (raw.broken()) return new ReadLine.Rejected(List.of(new LineError(raw.line(), "line", raw.defect())));
        if (raw.blank()) return new ReadLine.Passed();
        var row = raw.fitted(width);
        if (summary(row)) return new ReadLine.Passed();
        if (row.cells().size() != width) {
            var message = "the line has " + row.cells().size() + " columns, the titles have " + width;
            return new ReadLine.Rejected(List.of(new LineError(row.line(), "line", message)));
        }
        return new Row(row).read();
    }

    /** A line of sums has no day, and says so or has no campaign either. */
    private boolean summary(CsvRecord row) {
        var date = row.cells().size() == width ? text(row, Field.DATE) : "";
        var first = row.cells().getFirst().strip().toLowerCase(Locale.ROOT);
        if (first.startsWith("total") && dates.parse(date).isEmpty()) return true;
        return row.cells().size() == width
                && NumberStyle.empty(date)
                && text(row, Field.CAMPAIGN_ID).isEmpty()
                && text(row, Field.CAMPAIGN_NAME).isEmpty();
    }

    private String text(CsvRecord row, Field field) {
        var column = columns.get(field);
        return column == null ? "" : clean(row.cells().get(column));
    }

    private static String clean(String cell) {
        var text = cell.strip();
        return text.equals("--") ? "" : text;
    }

    /** One line, and what is wrong with it so far. */
    private final class Row {
        private final CsvRecord row;
        private final List<LineError> errors = new ArrayList<>();

        Row(CsvRecord row) {
            this.row = row;
        }

        private ReadLine read() {
            var date = date();
            var campaign = campaign();
            var money = currency();
            var figures = new FigureReader(mapping.numbers(), this::wrong).read(this::cell);
            var slices = slices();
            if (!errors.isEmpty() || campaign.isEmpty()) return new ReadLine.Rejected(errors);
            var ad = limited(Field.AD_ID.code(), text(row, Field.AD_ID));
            return errors.isEmpty()
                    ? stated(date, campaign.get(), ad, slices, money, figures)
                    : new ReadLine.Rejected(errors);
        }

        private ReadLine stated(
                LocalDate date,
                Campaign campaign,
                String ad,
                SortedMap<String, String> slices,
                Currency money,
                Figures figures) {
            var fact = new AdFact(mapping.platform(), date, campaign, ad, slices, money, figures);
            return new ReadLine.Stated(row.line(), fact);
        }

        private LocalDate date() {
            var cell = cell(Field.DATE);
            var date = dates.parse(cell);
            if (date.isEmpty())
                wrong(
                        Field.DATE,
                        cell.isEmpty() ? "is empty" : Quote.of(cell) + " is not a date like " + dates.pattern());
            else if (date.get().isAfter(latest)) wrong(Field.DATE, Quote.of(cell) + " lies in the future");
            return date.orElse(LocalDate.EPOCH);
        }

        private Optional<Campaign> campaign() {
            var id = limited(Field.CAMPAIGN_ID.code(), text(row, Field.CAMPAIGN_ID));
            var name = limited(Field.CAMPAIGN_NAME.code(), text(row, Field.CAMPAIGN_NAME));
            if (!id.isEmpty() || !name.isEmpty()) return Optional.of(new Campaign(id, name));
            wrong(
                    columns.containsKey(Field.CAMPAIGN_ID) ? Field.CAMPAIGN_ID : Field.CAMPAIGN_NAME,
                    "the campaign is missing");
            return Optional.empty();
        }

        private Currency currency() {
            var code = text(row, Field.CURRENCY);
            if (code.isEmpty()) return currency;
            var known = Money.currency(code.toUpperCase(Locale.ROOT));
            if (known.isEmpty()) wrong(Field.CURRENCY, Quote.of(code) + " is no currency");
            return known.orElse(currency);
        }

        private SortedMap<String, String> slices() {
            var values = new TreeMap<String, String>();
            dimensions.forEach((name, column) -> {
                var value = limited(name, clean(row.cells().get(column)));
                if (!value.isEmpty()) values.put(name, value);
            });
            return values;
        }

        private String cell(Field field) {
            var column = columns.get(field);
            return column == null ? "" : row.cells().get(column).strip();
        }

        private String limited(String field, String text) {
            if (text.length() > LONGEST_TEXT)
                errors.add(new LineError(row.line(), field, "is longer than " + LONGEST_TEXT + " letters"));
            return text;
        }

        private void wrong(Field field, String message) {
            errors.add(new LineError(row.line(), field.code(), title(field) + ": " + message));
        }
    }

    private String title(Field field) {
        return mapping.columns().getOrDefault(field, field.code());
    }
}
