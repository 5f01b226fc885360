package io.omnify.gateway.door;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets only paths in that every part of the platform reads alike. A path that one part would decode, shorten or split
 * differently than another is refused, never repaired: repairing is what lets a request end up where nobody looked.
 */
final class SafePath {
    private static final Pattern FORM = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Set<Character> CONFUSING = Set.of('/', '\\', '%', ';', '-', '.', '_', '~', (char) 0x7f);

    private SafePath() {}

    static boolean holds(@Nullable String raw) {
        if (raw == null || !FORM.matcher(raw).matches() || raw.contains("//")) return false;
        for (var segment : raw.split("/")) if (segment.equals(".") || segment.equals("..")) return false;
        return ESCAPE.matcher(raw)
                .results()
                .noneMatch(escape -> confusing((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static boolean confusing(char decoded) {
        var letter = String.valueOf(decoded).toLowerCase(Locale.ROOT).charAt(0);
        return decoded < ' '
                || CONFUSING.contains(decoded)
                || (letter >= 'a' && letter <= 'z')
                || (decoded >= '0' && decoded <= '9');
    }
}
