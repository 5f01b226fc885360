package io.omnify.analytics.imports.domain;

import io.omnify.analytics.metrics.domain.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the currency of a file: said by the person, in a title, in a column or by a sign; else the usual one is assumed. */
final class CurrencyChoice {
    private static final Map<String, String> SIGNS =
            Map.of("\u20ac", "EUR", "\u00a3", "GBP", "$", "USD", "\u00a5", "JPY", "\u20b9", "INR", "\u20a9", "KRW");

    private final Sample sample;
    private final Map<Field, Integer> columns;
    private final String usual;

    CurrencyChoice(Sample sample, Map<Field, Integer> columns, String usual) {
        this.sample = sample;
        this.columns = columns;
        this.usual = usual;
    }

    String of(String requested, List<String> warnings, List<FieldProblem> problems) {
        var said = said(requested);
        if (said.isPresent()) return checked(said.get(), problems);
        var sign = sign();
        if (sign.isPresent()) {
            if (!sign.get().equals("EUR") && !sign.get().equals("GBP"))
                warnings.add("the currency is read from its sign as " + sign.get());
            return sign.get();
        }
        warnings.add("the file does not say its currency: " + usual + " is assumed");
        return usual;
    }

    private Optional<String> said(String requested) {
        if (!requested.isBlank()) return Optional.of(requested);
        var headers = sample.headers();
        return Stream.of(Field.SPEND, Field.REVENUE)
                .flatMap(field -> Optional.ofNullable(columns.get(field)).stream())
                .map(column -> headers.get(column).currencyCode())
                .filter(code -> !code.isEmpty())
                .findFirst()
                .or(this::firstInColumn);
    }

    private Optional<String> firstInColumn() {
        var column = columns.get(Field.CURRENCY);
        if (column == null) return Optional.empty();
        return sample.column(column).stream()
                .filter(cell -> !NumberStyle.empty(cell))
                .findFirst();
    }

    private Optional<String> sign() {
        var column = columns.get(Field.SPEND);
        if (column == null) return Optional.empty();
        return sample.column(column).stream()
                .flatMap(cell -> SIGNS.entrySet().stream().filter(sign -> cell.contains(sign.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String checked(String code, List<FieldProblem> problems) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        if (Money.currency(upper).isEmpty())
            problems.add(new FieldProblem("currency", Quote.of(code) + " is no currency; name one such as USD or EUR"));
        return upper;
    }
}
