package io.omnify.analytics.imports.domain;

import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Money;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the numbers of one line and reports every one that cannot be counted. */
final class FigureReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);

    private final NumberStyle numbers;
    private final BiConsumer<Field, String> wrong;

    FigureReader(NumberStyle numbers, BiConsumer<Field, String> wrong) {
        this.numbers = numbers;
        this.wrong = wrong;
    }

    Figures read(Function<Field, String> cells) {
        return new Figures(
                whole(Field.IMPRESSIONS, cells),
                whole(Field.CLICKS, cells),
                micros(Field.SPEND, cells),
                micros(Field.CONVERSIONS, cells),
                micros(Field.REVENUE, cells));
    }

    private long micros(Field field, Function<Field, String> cells) {
        return Money.micros(number(field, cells.apply(field)));
    }

    private long whole(Field field, Function<Field, String> cells) {
        var cell = cells.apply(field);
        var number = number(field, cell);
        if (number.stripTrailingZeros().scale() <= 0) return number.longValueExact();
        wrong.accept(field, Quote.of(cell) + " is not a whole number");
        return 0;
    }

    private BigDecimal number(Field field, String cell) {
        if (NumberStyle.empty(cell)) return BigDecimal.ZERO;
        var number = cell.endsWith("%") ? null : numbers.parse(cell).orElse(null);
        if (number == null) wrong.accept(field, Quote.of(cell) + " is not a number");
        else if (number.signum() < 0) wrong.accept(field, Quote.of(cell) + " is negative");
        else if (number.compareTo(MOST) > 0) wrong.accept(field, Quote.of(cell) + " is too large");
        else return number;
        return BigDecimal.ZERO;
    }
}
