package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Answers;
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
        var elsewhere = knownByAnother(access, fields);
        if (elsewhere.isPresent()) return upsert(access, elsewhere.get(), ContactMapping.withoutEmail(fields), tags);
        return upsert(access, written(access, fields), fields, tags);
    }

    private Contact upsert(Access access, String id, ContactFields fields, List<String> tags) {
        if (!tags.isEmpty())
            calls.repeat(access, () -> {
                contacts(access).addTags(Line.bearer(access), version(), id, new ContactsApi.Tags(tags));
                return id;
            });
        var contact = Answers.done(() -> existing(access, id));
        ContactMapping.difference(fields, tags, contact).ifPresent(field -> {
            throw new PlatformFailed(new Uncertain(
                    "dropped_" + field,
                    "GoHighLevel took the contact, but not its " + field + ": another contact may have it."));
        });
        return contact;
    }

    /**
     * The vendor makes an address by which it knows a contact beside its first one the first, and forgets that: such a
     * contact is changed without naming the address, which it has. Its id; empty for everybody else.
     */
    private Optional<String> knownByAnother(Access access, ContactFields fields) {
        var email = fields.email();
        if (email == null) return Optional.empty();
        return named(access, email)
                .filter(contact -> contact.fields().email() != null && !ContactMapping.isKnownBy(contact, email))
                .map(contact -> {
                    var body = ContactMapping.change(ContactMapping.withoutEmail(fields));
                    calls.repeat(
                            access, () -> contacts(access).update(Line.bearer(access), version(), contact.id(), body));
                    return contact.id();
                });
    }

    /** The id. The vendor is known to refuse a contact and to create it all the same, so a refusal is looked after. */
    private String written(Access access, ContactFields fields) {
        var body = ContactMapping.write(Line.location(access), fields);
        try {
            return calls.repeat(
                            access,
                            () -> ContactMapping.read(
                                    Calls.answered(contacts(access).upsert(Line.bearer(access), version(), body))))
                    .id();
        } catch (PlatformFailed failed) {
            if (!(failed.failure() instanceof Invalid)) throw failed;
            return Answers.done(() -> created(access, fields))
                    .orElseThrow(() -> failed)
                    .id();
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
        return calls.find(
                access,
                () -> ContactMapping.read(
                        Calls.answered(contacts(access).get(Line.bearer(access), version(), contact))));
    }

    @Override
    public Optional<Contact> find(Access access, String emailOrPhone) {
        return named(access, emailOrPhone).filter(contact -> ContactMapping.isKnownBy(contact, emailOrPhone));
    }

    /** Whom the vendor names when it is asked for an address or a number, which may be not the first one. */
    private Optional<Contact> named(Access access, String emailOrPhone) {
        var isEmail = emailOrPhone.contains("@");
        var found = calls.find(
                access,
                () -> Optional.ofNullable(Calls.answered(contacts(access)
                                        .duplicate(
                                                Line.bearer(access),
                                                version(),
                                                Line.location(access),
                                                isEmail ? emailOrPhone : null,
                                                isEmail ? null : emailOrPhone))
                                .contact())
                        .map(ContactMapping::read));
        return found.flatMap(contact -> contact);
    }

    @Override
    public Contact update(Access access, String contact, ContactFields fields) {
        if (fields.company() != null)
            throw VendorFailures.invalid(
                    "company", "GoHighLevel changes the company of a contact only on its own pages.");
        var body = ContactMapping.change(fields);
        calls.repeat(access, () -> contacts(access).update(Line.bearer(access), version(), contact, body));
        return ContactMapping.taken(fields, Answers.done(() -> existing(access, contact)));
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
        return calls.read(
                access,
                () -> page(Calls.answered(contacts(access).search(Line.bearer(access), version(), search)), limit));
    }

    private static Page<Contact> page(ContactsApi.Many many, int limit) {
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
        return Answers.done(() -> existing(access, contact).tags());
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
