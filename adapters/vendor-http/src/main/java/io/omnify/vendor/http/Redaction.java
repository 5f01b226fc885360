package io.omnify.vendor.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what is logged or shown. */
public final class Redaction {
    private static final Pattern SECRETS = Pattern.compile("(?i)(bearer\\s+|basic\\s+)[A-Za-z0-9._~+/=-]+"
            + "|\\b(sk|pit|omk|EAA)[-_A-Za-z0-9]{8,}"
            + "|((?:access_token|refresh_token|client_secret|api[_-]?key|password)\"?\\s*[=:]\\s*\"?)[^\\s\"&,}]+");

    private static final int LONGEST = 300;

    private Redaction() {}

    /** What a vendor said, without secrets and no longer than a person reads. */
    public static String brief(String text) {
        var safe = redact(text);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
    }

    public static String redact(String text) {
        return SECRETS.matcher(text).replaceAll(match -> {
            var kept = match.group(1) != null ? match.group(1) : match.group(3) != null ? match.group(3) : "";
            return Matcher.quoteReplacement(kept + "***");
        });
    }
}
