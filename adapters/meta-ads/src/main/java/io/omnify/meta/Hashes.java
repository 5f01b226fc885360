package io.omnify.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.platforms.domain.Person;
import io.omnify.vendor.http.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** People as Meta recognises them: tidied as it asks, then hashed. A part that is not there is empty. */
final class Hashes {
    private Hashes() {}

    static boolean recognisable(Person person) {
        return !email(person).isEmpty() || !phone(person).isEmpty();
    }

    static String email(Person person) {
        return hash(lower(person.email()));
    }

    /** Digits with the country's, without the plus. */
    static String phone(Person person) {
        return hash(lower(person.phone()).replaceAll("[^0-9]", "").replaceFirst("^0+", ""));
    }

    static String firstName(Person person) {
        return hash(name(person.firstName()));
    }

    static String lastName(Person person) {
        return hash(name(person.lastName()));
    }

    static String country(Person person) {
        return hash(lower(person.country()));
    }

    /** A number that follows from what is uploaded, so that the same upload is the same session. */
    static long session(String audience, List<List<String>> rows) {
        var digest = Sha256.digest();
        digest.update(audience.getBytes(UTF_8));
        rows.forEach(row -> row.forEach(cell -> digest.update(cell.getBytes(UTF_8))));
        return ByteBuffer.wrap(digest.digest()).getLong() >>> 12; // exact in JavaScript too
    }

    private static String name(@Nullable String name) {
        return lower(name).replaceAll("[\\p{Punct}\\s]", "");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static String hash(String tidy) {
        return tidy.isEmpty() ? "" : Sha256.hex(tidy);
    }
}
