package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers and names are said in a sentence. */
record Wording(String currency) {
    static final BigDecimal SMALL_SAMPLE = BigDecimal.valueOf(30);

    private static final int LONGEST_NAME = 80;

    /** Names come from data: one line, not too long, so that they stay names. */
    static String name(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }

    static String label(Row row) {
        return row.isCampaign() ? name(row.value()) : name(row.dimension()) + " " + name(row.value());
    }

    static String count(BigDecimal number) {
        return format(
                number.stripTrailingZeros(),
                Math.max(0, number.stripTrailingZeros().scale()));
    }

    static String conversions(Figures figures) {
        boolean one = figures.conversions().compareTo(BigDecimal.ONE) == 0;
        return count(figures.conversions()) + (one ? " conversion" : " conversions");
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    static String about(BigDecimal number) {
        return format(number.setScale(0, RoundingMode.HALF_UP), 0);
    }

    static boolean small(Row row) {
        return row.figures().hasConversions() && row.figures().conversions().compareTo(SMALL_SAMPLE) < 0;
    }

    String money(BigDecimal amount) {
        return money(new Money(amount, currency));
    }

    String money(Money money) {
        return format(money.amount(), money.amount().scale()) + " " + money.currency();
    }

    /** "6.24 USD per conversion (24 conversions)", or what was spent for nothing. */
    String price(Row row) {
        return row.figures()
                .costPerConversion(currency)
                .map(cost -> money(cost) + " per conversion (" + conversions(row.figures()) + ")")
                .orElseGet(() -> money(row.figures().spend()) + " without a conversion");
    }

    private static String format(BigDecimal number, int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
