package io.omnify.analytics.imports.domain;

import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Money;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column's title in a form that can be compared: {@code Amount spent (USD)}, {@code amount_spent_usd} and
 * {@code AmountSpent} all say "amount spent".
 *
 * @param words lower case, without accents and signs, one space between
 * @param currencyCode the code the title ends with, known or not, else empty text
 */
record Header(String title, String words, String currencyCode) {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\S)\\s*[(\\[]\\s*([A-Z]{3})\\s*[)\\]]\\s*");
    private static final Pattern AT_END = Pattern.compile("(.*\\S)[\\s_-]+([A-Za-z]{3})");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LONGEST_NAME = 40;

    static Header of(String title) {
        var bracketed = IN_BRACKETS.matcher(title);
        if (bracketed.matches()) return new Header(title, words(bracketed.group(1)), bracketed.group(2));
        var atEnd = AT_END.matcher(title);
        if (atEnd.matches()) {
            var code = atEnd.group(2).toUpperCase(Locale.ROOT);
            if (Money.currency(code).isPresent() && Field.named(words(atEnd.group(1))))
                return new Header(title, words(atEnd.group(1)), code);
        }
        return new Header(title, words(title), "");
    }

    static String words(String title) {
        var humps = HUMP.matcher(title).replaceAll(" ");
        var bare =
                ACCENT.matcher(Normalizer.normalize(humps, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    Optional<Currency> currency() {
        return Money.currency(currencyCode);
    }

    boolean has(String word) {
        return (" " + words + " ").contains(" " + word + " ");
    }

    /** The name of the dimension this column becomes. */
    String dimension() {
        var name = words.replace(' ', '_');
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        if (name.isEmpty()) name = "column";
        return Axis.reserved(name) ? name + "_dimension" : name;
    }
}
