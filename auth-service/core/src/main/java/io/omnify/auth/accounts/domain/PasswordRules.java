package io.omnify.auth.accounts.domain;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a password is good enough: long, not everybody's, and not what anybody knows about the person. */
public final class PasswordRules {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;
    /** Shorter names are part of too many words to mean anything. */
    private static final int MEANINGFUL = 4;

    private final Set<String> commonest;

    public PasswordRules(Collection<String> commonest) {
        this.commonest = commonest.stream().map(PasswordRules::lower).collect(Collectors.toUnmodifiableSet());
    }

    public static PasswordRules standard() {
        try (var stream = Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new PasswordRules(reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with WeakPassword; {@code names} are the person's and the organisation's. */
    public void check(Password password, EmailAddress email, List<String> names) {
        if (password.length() < MIN_LENGTH) throw weak("must be at least " + MIN_LENGTH + " characters long");
        if (password.length() > MAX_LENGTH) throw weak("must be at most " + MAX_LENGTH + " characters long");
        if (commonest.contains(lower(password.value())) || isOneCharacter(password.value()))
            throw weak("is one of the most common passwords");
        if (contains(password, email.localPart()) || contains(password, email.value()))
            throw weak("must not contain the e-mail address");
        for (var name : names) {
            if (contains(password, name) || isMadeOf(password, name))
                throw weak("must not contain the name of the person or the organisation");
        }
    }

    private static boolean contains(Password password, String personal) {
        var known = folded(personal);
        return known.length() >= MEANINGFUL && folded(password.value()).contains(known);
    }

    /** Words of the name may occur in a password, as long as the rest of it would be long enough alone. */
    private static boolean isMadeOf(Password password, String name) {
        var rest = lower(password.value());
        var words = Arrays.stream(lower(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= MEANINGFUL)
                .toList();
        var before = rest.length();
        for (var word : words) rest = rest.replace(word, "");
        return rest.length() < before && rest.codePointCount(0, rest.length()) < MIN_LENGTH;
    }

    private static boolean isOneCharacter(String text) {
        return text.codePoints().distinct().count() == 1;
    }

    /** Letters and digits only, for "Acme Corp." and "acme-corp" are one name. */
    private static String folded(String text) {
        return lower(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Refused weak(String message) {
        return new Refused(new Refusal.WeakPassword(message));
    }
}
