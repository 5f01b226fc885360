package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts between our words and the vendor's. */
final class ContactMapping {
    private ContactMapping() {}

    static ContactFields withoutEmail(ContactFields fields) {
        return new ContactFields(
                fields.name(), null, fields.phone(), fields.company(), fields.source(), fields.custom());
    }

    /** A change names no location, and the vendor takes no company with it. */
    static ContactsApi.Write change(ContactFields fields) {
        return write(
                null,
                new ContactFields(
                        fields.name(), fields.email(), fields.phone(), null, fields.source(), fields.custom()));
    }

    static ContactsApi.Write write(@Nullable String location, ContactFields fields) {
        var custom = fields.custom().entrySet().stream()
                .map(each -> new ContactsApi.WriteField(each.getKey(), each.getValue()))
                .toList();
        return new ContactsApi.Write(
                location,
                fields.name(),
                fields.email(),
                fields.phone(),
                fields.company(),
                fields.source(),
                custom.isEmpty() ? null : custom);
    }

    static Contact read(ContactsApi.One one) {
        if (one.contact() == null) throw VendorFailures.unreadable("an answer without a contact");
        return read(one.contact());
    }

    static Contact read(ContactsApi.Contact wire) {
        if (wire.id() == null) throw VendorFailures.unreadable("a contact without an id");
        var fields = new ContactFields(
                name(wire), wire.email(), wire.phone(), wire.companyName(), wire.source(), custom(wire.customFields()));
        return new Contact(
                wire.id(),
                fields,
                wire.tags() == null ? List.of() : wire.tags(),
                Times.read(wire.dateAdded()),
                Times.read(wire.dateUpdated()));
    }

    private static @Nullable String name(ContactsApi.Contact wire) {
        if (wire.name() != null) return wire.name();
        if (wire.contactName() != null) return wire.contactName();
        var parts = Stream.of(wire.firstName(), wire.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    private static Map<String, String> custom(@Nullable List<ContactsApi.ReadField> fields) {
        var custom = new LinkedHashMap<String, String>();
        if (fields != null)
            for (var field : fields)
                if (field.id() != null && field.value() != null) custom.put(field.id(), text(field.value()));
        return custom;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The first field that is not as it was asked for; the vendor writes letters as it likes. */
    static Optional<String> difference(ContactFields asked, List<String> tags, Contact is) {
        var fields = is.fields();
        if (differs(asked.email(), fields.email())) return Optional.of("email");
        if (asked.phone() != null && !digits(asked.phone()).equals(digits(fields.phone()))) return Optional.of("phone");
        if (differs(asked.name(), fields.name())) return Optional.of("name");
        if (differs(asked.company(), fields.company())) return Optional.of("company");
        var has = is.tags().stream().map(ContactMapping::plain).collect(Collectors.toSet());
        return tags.stream().allMatch(tag -> has.contains(plain(tag))) ? Optional.empty() : Optional.of("tags");
    }

    /** Says so where the vendor kept what was to be taken away. */
    static Contact taken(ContactFields asked, Contact is) {
        if (isKept(asked.email(), is.fields().email())) throw kept("email");
        if (isKept(asked.phone(), is.fields().phone())) throw kept("phone");
        return is;
    }

    private static boolean isKept(@Nullable String asked, @Nullable String is) {
        return asked != null && asked.isEmpty() && is != null && !is.isEmpty();
    }

    private static PlatformFailed kept(String field) {
        var problem = new FieldProblem(field, "GoHighLevel did not take it away.");
        return new PlatformFailed(new Invalid("kept_" + field, problem.message(), List.of(problem)));
    }

    static boolean isKnownBy(Contact contact, String emailOrPhone) {
        return emailOrPhone.contains("@")
                ? !differs(emailOrPhone, contact.fields().email())
                : digits(emailOrPhone).equals(digits(contact.fields().phone()));
    }

    private static boolean differs(@Nullable String asked, @Nullable String is) {
        return asked != null && (is == null || !plain(asked).equals(plain(is)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String digits(@Nullable String phone) {
        return phone == null ? "" : phone.replaceAll("[^0-9]", "");
    }
}
