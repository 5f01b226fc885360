package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.port.Crm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts in GoHighLevel. */
final class GoHighLevelCrm implements Crm {
    private static final List<ContactsApi.Sort> CHANGED_LAST =
            List.of(new ContactsApi.Sort("dateUpdated", "desc"), new ContactsApi.Sort("dateAdded", "desc"));

    private final Line line;
    private final Calls calls;

    GoHighLevelCrm(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
    }

    /** Tags within the contact would replace those it has, so they are added by a call of their own. */
    @Override
    public Contact upsert(Access access, ContactFields fields, List<String> tags) {
        if (fields.email() == null && fields.phone() == null)
            throw VendorFailures.invalid("email", "A contact needs an e-mail address or a telephone.");
        var id = written(access, fields);
        if (!tags.isEmpty())
            calls.repeat(access, () -> {
                contacts(access).addTags(Line.bearer(access), version(), id, new ContactsApi.Tags(tags));
                return id;
            });
        var contact = existing(access, id);
        ContactMapping.difference(fields, tags, contact).ifPresent(field -> {
            throw new PlatformFailed(new Uncertain(
                    "dropped_" + field,
                    "GoHighLevel took the contact, but not its " + field + ": another contact may have it."));
        });
        return contact;
    }

    /** The id. The vendor is known to refuse a contact and to create it all the same, so a refusal is looked after. */
    private String written(Access access, ContactFields fields) {
        var body = ContactMapping.write(Line.location(access), fields);
        try {
            var one = calls.repeat(access, () -> contacts(access).upsert(Line.bearer(access), version(), body));
            return ContactMapping.read(one).id();
        } catch (PlatformFailed failed) {
            if (!(failed.failure() instanceof Invalid)) throw failed;
            return created(access, fields).orElseThrow(() -> failed).id();
        }
    }

    private Optional<Contact> created(Access access, ContactFields fields) {
        var key = fields.email() == null ? fields.phone() : fields.email();
        return key == null
                ? Optional.empty()
                : find(access, key)
                        .filter(contact -> ContactMapping.difference(fields, List.of(), contact)
                                .isEmpty());
    }

    @Override
    public Optional<Contact> get(Access access, String contact) {
        return calls.find(access, () -> contacts(access).get(Line.bearer(access), version(), contact))
                .map(ContactMapping::read);
    }

    @Override
    public Optional<Contact> find(Access access, String emailOrPhone) {
        var isEmail = emailOrPhone.contains("@");
        var found = calls.find(
                access,
                () -> contacts(access)
                        .duplicate(
                                Line.bearer(access),
                                version(),
                                Line.location(access),
                                isEmail ? emailOrPhone : null,
                                isEmail ? null : emailOrPhone));
        return found.filter(one -> one.contact() != null)
                .map(ContactMapping::read)
                .filter(contact -> ContactMapping.isKnownBy(contact, emailOrPhone));
    }

    @Override
    public Contact update(Access access, String contact, ContactFields fields) {
        if (fields.company() != null)
            throw VendorFailures.invalid(
                    "company", "GoHighLevel changes the company of a contact only on its own pages.");
        var body = ContactMapping.write(null, fields);
        calls.repeat(access, () -> contacts(access).update(Line.bearer(access), version(), contact, body));
        return existing(access, contact);
    }

    @Override
    public void delete(Access access, String contact) {
        var _ = calls.find(access, () -> {
            contacts(access).delete(Line.bearer(access), version(), contact);
            return contact;
        });
    }

    @Override
    public Page<Contact> search(Access access, String query, int limit, Optional<String> cursor) {
        var after = cursor.map(Cursors::read);
        var search = new ContactsApi.Search(
                Line.location(access),
                limit,
                after.isEmpty() ? 1 : null,
                after.orElse(null),
                query.isBlank() ? null : query,
                CHANGED_LAST);
        var many = calls.read(access, () -> contacts(access).search(Line.bearer(access), version(), search));
        var found = many.contacts() == null ? List.<ContactsApi.Contact>of() : many.contacts();
        return new Page<>(found.stream().map(ContactMapping::read).toList(), next(found, limit));
    }

    private static @Nullable String next(List<ContactsApi.Contact> found, int limit) {
        if (found.size() < limit) return null;
        var place = found.getLast().searchAfter();
        return place == null ? null : Cursors.write(place);
    }

    @Override
    public List<String> tag(Access access, String contact, List<String> add, List<String> remove) {
        if (!add.isEmpty())
            calls.repeat(access, () -> {
                contacts(access).addTags(Line.bearer(access), version(), contact, new ContactsApi.Tags(add));
                return contact;
            });
        if (!remove.isEmpty())
            calls.repeat(access, () -> {
                contacts(access).removeTags(Line.bearer(access), version(), contact, new ContactsApi.Tags(remove));
                return contact;
            });
        return existing(access, contact).tags();
    }

    private Contact existing(Access access, String contact) {
        return get(access, contact)
                .orElseThrow(() -> new PlatformFailed(
                        new PlatformFailure.NotFound("not_found", "GoHighLevel has no such contact.")));
    }

    private ContactsApi contacts(Access access) {
        return line.to(access).contacts();
    }

    private String version() {
        return line.settings().apiVersion();
    }
}
