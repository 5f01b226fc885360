package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Crm;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts in a map, those changed last at its end. */
public final class InMemoryCrm implements Crm {
    private final InstantSource clock;
    private final Map<String, Map<String, Contact>> accounts = new HashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();
    private int ids;

    public InMemoryCrm(InstantSource clock) {
        this.clock = clock;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    private Map<String, Contact> of(Access access) {
        InMemoryAdPlatform.enter(access, failures);
        return accounts.computeIfAbsent(access.account(), _ -> new LinkedHashMap<>());
    }

    @Override
    public synchronized Contact upsert(Access access, ContactFields fields, List<String> tags) {
        var contacts = of(access);
        if (fields.email() == null && fields.phone() == null)
            throw InMemoryAdPlatform.invalid("email", "an address or a telephone");
        var known = contacts.values().stream()
                .filter(each -> same(each, fields.email()) || same(each, fields.phone()))
                .findFirst();
        var old =
                known.orElseGet(() -> new Contact("con_" + ++ids, fields, List.of(), clock.instant(), clock.instant()));
        return put(contacts, old, merged(old.fields(), fields), tags, List.of());
    }

    private Contact put(
            Map<String, Contact> contacts, Contact old, ContactFields fields, List<String> add, List<String> remove) {
        Set<String> tags = new LinkedHashSet<>(old.tags());
        tags.addAll(add);
        remove.forEach(tags::remove);
        var contact = new Contact(old.id(), fields, List.copyOf(tags), old.createdAt(), clock.instant());
        contacts.remove(old.id());
        contacts.put(old.id(), contact);
        return contact;
    }

    private static ContactFields merged(ContactFields old, ContactFields said) {
        var custom = new HashMap<>(old.custom());
        custom.putAll(said.custom());
        return new ContactFields(
                merged(old.name(), said.name()),
                merged(old.email(), said.email()),
                merged(old.phone(), said.phone()),
                merged(old.company(), said.company()),
                merged(old.source(), said.source()),
                custom);
    }

    private static @Nullable String merged(@Nullable String old, @Nullable String said) {
        if (said == null) return old;
        return said.isEmpty() ? null : said;
    }

    private static boolean same(Contact contact, String emailOrPhone) {
        return emailOrPhone != null
                && (emailOrPhone.equalsIgnoreCase(contact.fields().email())
                        || emailOrPhone.equals(contact.fields().phone()));
    }

    @Override
    public synchronized Optional<Contact> get(Access access, String contact) {
        return Optional.ofNullable(of(access).get(contact));
    }

    @Override
    public synchronized Optional<Contact> find(Access access, String emailOrPhone) {
        return of(access).values().stream()
                .filter(each -> same(each, emailOrPhone))
                .findFirst();
    }

    @Override
    public synchronized Contact update(Access access, String contact, ContactFields fields) {
        var old = existing(access, contact);
        return put(of(access), old, merged(old.fields(), fields), List.of(), List.of());
    }

    @Override
    public synchronized void delete(Access access, String contact) {
        of(access).remove(contact);
    }

    @Override
    public synchronized Page<Contact> search(Access access, String query, int limit, Optional<String> cursor) {
        int from = cursor.map(InMemoryCrm::place).orElse(0);
        var found = new ArrayList<>(of(access).values())
                .reversed().stream()
                        .filter(each ->
                                (each.fields().name() + " " + each.fields().email()).contains(query))
                        .toList();
        var page = found.stream().skip(from).limit(limit).toList();
        return new Page<>(page, from + limit < found.size() ? String.valueOf(from + limit) : null);
    }

    static int place(String cursor) {
        if (!cursor.matches("\\d{1,6}")) throw InMemoryAdPlatform.invalid("cursor", "none of ours");
        return Integer.parseInt(cursor);
    }

    @Override
    public synchronized List<String> tag(Access access, String contact, List<String> add, List<String> remove) {
        var old = existing(access, contact);
        return put(of(access), old, old.fields(), add, remove).tags();
    }

    private Contact existing(Access access, String contact) {
        return get(access, contact)
                .orElseThrow(() -> new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such contact.")));
    }
}
