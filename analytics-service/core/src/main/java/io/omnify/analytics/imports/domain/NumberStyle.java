package io.omnify.analytics.imports.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a file writes numbers: with a decimal point ({@code 1,234.5}) or a decimal comma ({@code 1.234,5}). */
public enum NumberStyle {
    POINT('.', ','),
    COMMA(',', '.');

    private static final Set<String> EMPTY = Set.of("", "-", "--", "\u2013", "\u2014", "n/a", "N/A", "NA", "null");
    private static final Pattern DECORATION = Pattern.compile(
            "^(?:[A-Z]{1,3}\\s?\\p{Sc}?|\\p{Sc})\\s?(?=[-+(\\d.,])|(?<=[\\d.,)])\\s?(?:\\p{Sc}|[A-Z]{3})$");
    private static final Pattern MINUS_BEFORE_SIGN = Pattern.compile("^[-\u2212]\\s?(?=[A-Z\\p{Sc}])");
    private static final int LONGEST = 40;

    private final char decimal;
    private final Pattern grouped;
    private final Pattern plain;

    NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        var point = Pattern.quote(String.valueOf(decimal));
        var separator = "[" + Pattern.quote(String.valueOf(group)) + " '\u00a0\u202f\u2019]";
        this.grouped = Pattern.compile(
                "[-+]?\\d{1,3}(?:" + separator + "\\d{2,3})*" + separator + "\\d{3}(?:" + point + "\\d*)?");
        this.plain = Pattern.compile("[-+]?(?:\\d+(?:" + point + "\\d*)?|" + point + "\\d+)(?:[eE][-+]?\\d{1,2})?");
    }

    /** Whether the cell says "nothing here", which exports write in many ways. */
    public static boolean empty(String cell) {
        return EMPTY.contains(cell.strip());
    }

    /** The number without currency sign or thousands separators; a percentage is a share of one. */
    public Optional<BigDecimal> parse(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        if (text.endsWith("%"))
            return plainNumber(text.substring(0, text.length() - 1).strip()).map(share -> share.movePointLeft(2));
        return plainNumber(text);
    }

    private Optional<BigDecimal> plainNumber(String cell) {
        var text = bare(cell);
        if (grouped.matcher(text).matches()) return Optional.of(new BigDecimal(digits(text)));
        if (plain.matcher(text).matches()) return Optional.of(new BigDecimal(digits(text)));
        return Optional.empty();
    }

    private static String bare(String cell) {
        if (Character.isDigit(cell.isEmpty() ? ' ' : cell.charAt(0))
                && Character.isDigit(cell.charAt(cell.length() - 1))) return cell;
        var negative = MINUS_BEFORE_SIGN.matcher(cell);
        var text = negative.find()
                ? "-" + DECORATION.matcher(negative.replaceFirst("")).replaceAll("")
                : DECORATION.matcher(cell).replaceAll("");
        text = text.replace('\u2212', '-');
        if (text.startsWith("(") && text.endsWith(")")) return "-" + text.substring(1, text.length() - 1);
        return text;
    }

    private String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == decimal) digits.append('.');
            else if (c >= '0' && c <= '9' || c == '-' || c == '+' || c == 'e' || c == 'E') digits.append(c);
        }
        return digits.toString();
    }
}
