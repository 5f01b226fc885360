package io.omnify.google;

import io.omnify.agent.platforms.domain.Person;
import io.omnify.vendor.http.Sha256;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons as Google recognises them: cleaned the way it asks and hashed, so that nobody is named. */
final class People {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern GOOGLE_MAIL = Pattern.compile("(?:gmail|googlemail)\\.com");

    private People() {}

    /** Empty when there is nothing to recognise the person by. */
    static Optional<PeopleWire.UserData> of(Person person) {
        var identifiers = new ArrayList<PeopleWire.Identifier>();
        email(person.email()).ifPresent(hash -> identifiers.add(new PeopleWire.Identifier(hash, null)));
        phone(person.phone()).ifPresent(hash -> identifiers.add(new PeopleWire.Identifier(null, hash)));
        return identifiers.isEmpty() ? Optional.empty() : Optional.of(new PeopleWire.UserData(identifiers));
    }

    private static Optional<String> email(@Nullable String email) {
        if (email == null) return Optional.empty();
        var clean = email.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(clean).matches()) return Optional.empty();
        int at = clean.indexOf('@');
        boolean dotless = GOOGLE_MAIL.matcher(clean.substring(at + 1)).matches();
        return Optional.of(Sha256.hex(dotless ? clean.substring(0, at).replace(".", "") + clean.substring(at) : clean));
    }

    private static Optional<String> phone(@Nullable String phone) {
        if (phone == null) return Optional.empty();
        var clean = phone.replaceAll("[\\s().-]", "");
        return PHONE.matcher(clean).matches() ? Optional.of(Sha256.hex(clean)) : Optional.empty();
    }
}
