package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Person;
import io.omnify.vendor.http.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People as LinkedIn recognises them: by the hash of their trimmed address in small letters. */
final class People {
    static final String EMAIL = "SHA256_EMAIL";

    private People() {}

    static Optional<Wire.UserId> email(Person person) {
        var email = tidy(person.email());
        return email == null ? Optional.empty() : Optional.of(new Wire.UserId(EMAIL, Sha256.hex(email)));
    }

    static Wire.SegmentUser member(String action, Wire.UserId id, Person person) {
        var country = person.country() == null ? null : person.country().toUpperCase(Locale.ROOT);
        return new Wire.SegmentUser(action, List.of(id), text(person.firstName()), text(person.lastName()), country);
    }

    /** LinkedIn takes names only together. */
    static Wire.@Nullable UserInfo info(Person person) {
        var first = text(person.firstName());
        var last = text(person.lastName());
        return first == null || last == null ? null : new Wire.UserInfo(first, last, text(person.country()));
    }

    private static @Nullable String tidy(@Nullable String email) {
        var text = text(email);
        return text == null || text.indexOf('@') < 1 ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
