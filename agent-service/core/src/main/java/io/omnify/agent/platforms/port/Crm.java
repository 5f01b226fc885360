package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Page;
import java.util.List;
import java.util.Optional;

/** Contacts of a CRM. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}. */
public interface Crm {
    /**
     * Creates the contact, or changes the one of the same e-mail address or telephone, and adds the tags to those it
     * has. Read back and compared: where the vendor dropped or replaced a value it says so by {@code Uncertain}. May be
     * repeated.
     */
    Contact upsert(Access access, ContactFields fields, List<String> tags);

    Optional<Contact> get(Access access, String contact);

    /** The first whose e-mail address or telephone is exactly this. */
    Optional<Contact> find(Access access, String emailOrPhone);

    /** What the vendor does not let be changed, or does not take away, is {@code Invalid} by its name. */
    Contact update(Access access, String contact, ContactFields fields);

    /** No failure when it is gone already. */
    void delete(Access access, String contact);

    /** Changed last first; at most {@code limit} (1 to 100). An empty query matches all. */
    Page<Contact> search(Access access, String query, int limit, Optional<String> cursor);

    /** The contact's tags afterwards. */
    List<String> tag(Access access, String contact, List<String> add, List<String> remove);
}
