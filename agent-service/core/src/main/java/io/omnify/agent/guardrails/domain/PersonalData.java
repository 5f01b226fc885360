package io.omnify.agent.guardrails.domain;

import io.omnify.agent.guardrails.domain.Guardrail.Pii;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds personal data by its form, checked as far as the form allows: card numbers by Luhn, IBANs by their remainder. */
public final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern CARD = Pattern.compile("(?<![\\w.])\\d(?:[ -]?\\d){12,18}(?![\\w])");
    private static final Pattern IBAN = Pattern.compile("(?<!\\w)[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}(?!\\w)");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.,])(?:(?:\\+|00)\\d[\\d ()./-]{6,18}\\d|0\\d[\\d ()/-]{6,14}\\d|\\(?\\d{3}\\)?["
                    + " -]\\d{3}-\\d{4})(?!\\w)");
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
        return pattern.matcher(text).replaceAll(match -> is(kind, match.group()) ? label : quoted(match.group()));
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static boolean is(Pii kind, String found) {
        return switch (kind) {
            case EMAIL -> true;
            case PHONE -> digits(found).length() >= 8 && digits(found).length() <= 15;
            case CARD -> isCard(digits(found));
            case IBAN -> isIban(found.replace(" ", ""));
        };
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    private static boolean isIban(String text) {
        if (text.length() < 15 || text.length() > 34) return false;
        var number = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(each -> number.append(Character.digit(each, 36)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
