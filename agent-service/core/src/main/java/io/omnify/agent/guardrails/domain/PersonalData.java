package io.omnify.agent.guardrails.domain;

import io.omnify.agent.guardrails.domain.Guardrail.Pii;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds personal data by its form, checked as far as the form allows: card numbers by issuer and Luhn, IBANs by their
 * remainder. Figures that only look alike (dates, identifiers, moments in milliseconds) are left alone.
 */
public final class PersonalData {
    private static final String GAP = "[ \\u00A0\\u202F-]?";
    /** Letters of scripts that put spaces between words: in others the words around an address would go with it. */
    private static final String LETTERS = "\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}";

    private static final String LABEL = "[" + LETTERS + "\\p{Mn}\\p{Nd}-]";
    private static final Pattern EMAIL = Pattern.compile("[" + LETTERS + "\\p{Mn}\\p{Nd}._%+-]{1,64}+@(?:" + LABEL
            + "{1,63}\\.){1,8}[" + LETTERS + "]" + LABEL + "{1,62}");
    private static final Pattern CARD = Pattern.compile("(?<!\\w)(?<!\\d\\.)\\d(?:" + GAP + "\\d){12,18}(?!\\w)");
    /** The numbers that are given out, by how they begin and how long they are. */
    private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})|3[47]\\d{13}"
            + "|(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720|220[0-4]|8[12]\\d\\d)\\d{12}"
            + "|3(?:0[0-5]|[689]\\d)\\d{11,16}|35\\d{14,17}|6[0245]\\d{14,17}"
            + "|(?:50\\d\\d|5893|6304|6759|676[1-3])\\d{9,15}");

    private static final Pattern IBAN = Pattern.compile(
            "(?<!\\w)(?:[A-Z]{2}\\d{2}(?:" + GAP + "[A-Z0-9]){11,30}|(?i:[A-Z]{2}\\d{2}[A-Z0-9]{11,30}))(?!\\w)");
    private static final String IN_DATE = "(?<!\\d{4}[-/])(?<!\\d{4}[-/]\\d{2}[-/])";
    private static final String DATE = "(?:\\d{2}[-/])?\\d{2}[-/](?:19|20)\\d{2}(?!\\d)";
    private static final String PART = "[\\d \\u00A0\\u202F()/-]";
    private static final Pattern PHONE = Pattern.compile("(?<!\\w)(?<!\\d[.,])(?:(?:\\+|00)[1-9](?:" + PART
            + "|\\.){6,18}\\d|" + IN_DATE + "(?!" + DATE + ")0[1-9]" + PART + "{6,14}\\d"
            + "|\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4})(?!\\w)");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private PersonalData() {}

    /** The kinds that occur in the text. */
    static Set<Pii> find(Set<Pii> kinds, String text) {
        var found = EnumSet.noneOf(Pii.class);
        for (var kind : kinds) if (!mask(Set.of(kind), text).equals(text)) found.add(kind);
        return found;
    }

    /** The text with the kind's name in the place of each piece of personal data. */
    public static String mask(Set<Pii> kinds, String text) {
        var masked = text;
        if (kinds.contains(Pii.IBAN)) masked = replaced(IBAN, masked, Pii.IBAN);
        if (kinds.contains(Pii.CARD)) masked = replaced(CARD, masked, Pii.CARD);
        if (kinds.contains(Pii.EMAIL)) masked = replaced(EMAIL, masked, Pii.EMAIL);
        if (kinds.contains(Pii.PHONE)) masked = replaced(PHONE, masked, Pii.PHONE);
        return masked;
    }

    private static String replaced(Pattern pattern, String text, Pii kind) {
        var label = "[" + kind.name().toLowerCase(Locale.ROOT) + "]";
        var masked = new StringBuilder();
        var match = pattern.matcher(text);
        int told = 0;
        for (int from = 0; match.find(from); ) {
            int end = end(kind, text, match.start(), match.end());
            if (end < 0) {
                from = match.start() + 1;
                continue;
            }
            masked.append(text, told, match.start()).append(label);
            told = end;
            from = end;
        }
        return masked.append(text, told, text.length()).toString();
    }

    /** Where it ends, which may be before other words and figures that look as if they went on; -1 when it is none. */
    private static int end(Pii kind, String text, int start, int last) {
        for (int end = last; end > start; end--) {
            var isWhole = end == last
                    || Character.isLetterOrDigit(text.charAt(end - 1)) && !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && is(kind, text.substring(start, end))) return end;
        }
        return -1;
    }

    private static boolean is(Pii kind, String found) {
        return switch (kind) {
            case EMAIL -> true;
            case PHONE -> digits(found).length() >= 8 && digits(found).length() <= 15;
            case CARD -> isCard(digits(found));
            case IBAN -> isIban(found.replaceAll("[^A-Za-z0-9]", ""));
        };
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isCard(String digits) {
        if (!ISSUED.matcher(digits).matches()) return false;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static boolean isIban(String text) {
        if (text.length() < 15 || text.length() > 34) return false;
        var number = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(each -> number.append(Character.digit(each, 36)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
