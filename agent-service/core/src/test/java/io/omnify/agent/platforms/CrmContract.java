package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What every {@link Crm} must do, whatever is behind it. The tests share one account and disturb each other in nothing. */
public abstract class CrmContract {
    protected abstract Crm crm();

    protected abstract Access access();

    /** Somebody else's account at the same vendor. */
    protected abstract Access stranger();

    /** A well-formed id of no contact. */
    protected String nobodys() {
        return "aaaaaaaaaaaaaaaaaaaa";
    }

    protected static ContactFields fields(String email, String phone) {
        return new ContactFields("Anna Alt", email, phone, "Alt & Sons", "website", Map.of());
    }

    protected static String email() {
        return "anna+" + UUID.randomUUID() + "@example.com";
    }

    protected static String phone() {
        return "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    }

    private Contact anna() {
        return crm().upsert(access(), fields(email(), phone()), List.of("new", "web"));
    }

    @Test
    void keepsWhatItIsGiven() {
        var fields = fields(email(), phone());
        var contact = crm().upsert(access(), fields, List.of("new", "web"));
        assertThat(contact.id()).isNotBlank();
        assertThat(contact.fields()).isEqualTo(fields);
        assertThat(contact.tags()).containsExactlyInAnyOrder("new", "web");
        assertThat(contact.createdAt()).isNotNull();
        assertThat(crm().get(access(), contact.id())).contains(contact);
    }

    @Test
    void changesTheOneOfTheSameAddressAndKeepsItsTags() {
        var anna = anna();
        var other = new ContactFields("Anna Neu", anna.fields().email(), null, null, null, Map.of());
        for (int i = 0; i < 2; i++) {
            var again = crm().upsert(access(), other, List.of("renamed"));
            assertThat(again.id()).isEqualTo(anna.id());
            assertThat(again.fields().name()).isEqualTo("Anna Neu");
            assertThat(again.fields().phone()).isEqualTo(anna.fields().phone());
            assertThat(again.tags()).containsExactlyInAnyOrder("new", "web", "renamed");
        }
    }

    @Test
    void needsAnAddressOrATelephone() {
        var nothing = new ContactFields("Nobody", null, null, null, null, Map.of());
        assertThat(failure(() -> crm().upsert(access(), nothing, List.of())))
                .isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void findsByTheWholeAddressOrTelephone() {
        var anna = anna();
        var email = String.valueOf(anna.fields().email());
        var phone = String.valueOf(anna.fields().phone());
        assertThat(crm().find(access(), email)).map(Contact::id).contains(anna.id());
        assertThat(crm().find(access(), phone)).map(Contact::id).contains(anna.id());
        assertThat(crm().find(access(), email.substring(3))).isEmpty();
        assertThat(crm().find(access(), email())).isEmpty();
        assertThat(crm().find(access(), phone + "1")).isEmpty();
    }

    @Test
    void changesOnlyWhatIsSaid() {
        var anna = anna();
        var email = email();
        var changed = crm().update(access(), anna.id(), new ContactFields(null, email, null, null, null, Map.of()));
        assertThat(changed.fields().email()).isEqualTo(email);
        assertThat(changed.fields().name()).isEqualTo("Anna Alt");
        assertThat(changed.fields().phone()).isEqualTo(anna.fields().phone());
        assertThat(changed.tags()).containsExactlyInAnyOrder("new", "web");
        assertThat(crm().find(access(), email)).map(Contact::id).contains(anna.id());
    }

    @Test
    void takesAwayWhatIsEmpty() {
        var anna = anna();
        var email = String.valueOf(anna.fields().email());
        var none = crm().update(access(), anna.id(), new ContactFields(null, "", null, null, null, Map.of()));
        assertThat(none.fields().email()).isNull();
        assertThat(none.fields().phone()).isEqualTo(anna.fields().phone());
        assertThat(crm().find(access(), email)).isEmpty();
        assertThat(crm().get(access(), anna.id())).contains(none);
        var back = crm().update(access(), anna.id(), new ContactFields(null, email, "", null, null, Map.of()));
        assertThat(back.fields().email()).isEqualTo(email);
        assertThat(back.fields().phone()).isNull();
    }

    @Test
    void forgetsWhoIsDeleted() {
        var anna = anna();
        crm().delete(access(), anna.id());
        assertThat(crm().get(access(), anna.id())).isEmpty();
        crm().delete(access(), anna.id());
        crm().delete(access(), nobodys());
    }

    @Test
    void addsAndRemovesTags() {
        var anna = anna();
        assertThat(crm().tag(access(), anna.id(), List.of("vip"), List.of("web", "never had")))
                .containsExactlyInAnyOrder("new", "vip");
        assertThat(crm().tag(access(), anna.id(), List.of("vip"), List.of())).containsExactlyInAnyOrder("new", "vip");
    }

    @Test
    void visitsEveryMatchOnceChangedLastFirst() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            ids.addFirst(crm().upsert(
                            access(),
                            new ContactFields(word + " No" + i, email(), null, null, null, Map.of()),
                            List.of())
                    .id());
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            var page = crm().search(access(), word, 2, cursor);
            page.items().forEach(each -> seen.add(each.id()));
            cursor = page.next();
        } while (cursor.isPresent() && ++pages < 9);
        assertThat(seen).containsExactlyElementsOf(ids);
        assertThat(crm().search(access(), "", 2, Optional.empty()).items()).hasSize(2);
        assertThat(crm().search(access(), "x" + word, 2, Optional.empty()).items())
                .isEmpty();
    }

    @Test
    void refusesACursorThatIsNoneOfItsOwn() {
        assertThat(failure(() -> crm().search(access(), "", 2, Optional.of("%%%"))))
                .isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void saysWhenThereIsNoSuchContact() {
        assertThat(crm().get(access(), nobodys())).isEmpty();
        assertThat(failure(() ->
                        crm().update(access(), nobodys(), new ContactFields("N", null, null, null, null, Map.of()))))
                .isInstanceOf(PlatformFailure.NotFound.class);
        assertThat(failure(() -> crm().tag(access(), nobodys(), List.of("a"), List.of())))
                .isInstanceOf(PlatformFailure.NotFound.class);
    }

    @Test
    void hidesContactsFromStrangers() {
        var anna = anna();
        var email = String.valueOf(anna.fields().email());
        assertThat(crm().get(stranger(), anna.id())).isEmpty();
        assertThat(crm().find(stranger(), email)).isEmpty();
        assertThat(crm().search(stranger(), email, 5, Optional.empty()).items()).isEmpty();
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> crm().get(bad, nobodys()))).isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> crm().upsert(bad, fields(email(), null), List.of())))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> crm().search(bad, "", 1, Optional.empty())))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
