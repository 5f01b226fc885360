package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Reading;
import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.Clients.Act;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes clients: at the CRM first, then here as the CRM has them. What cannot be written there is not kept here, so
 * that nobody believes in a client that the CRM does not have. All may be repeated.
 */
public final class WriteClients {
    private static final int TRIES = 10;

    private final Clients clients;
    private final Letters letters;
    private final CrmAccounts accounts;
    private final WhichCrm which;
    private final ForgetCrm forget;
    private final Ids ids;
    private final InstantSource clock;

    public WriteClients(
            Clients clients, Letters letters, CrmAccounts accounts, ForgetCrm forget, Ids ids, InstantSource clock) {
        this.clients = clients;
        this.letters = letters;
        this.accounts = accounts;
        this.which = new WhichCrm(accounts);
        this.forget = forget;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new client, or the one of the same address or telephone changed. */
    public Client create(CrmAccount account, ClientDraft draft) {
        var fields = ReadDraft.fields(draft, true);
        var tags = draft.tags() == null || draft.tags().isEmpty() ? List.<String>of() : ReadDraft.tags(draft.tags());
        var contact = accounts.with(account, (tools, access) -> tools.crm().upsert(access, fields, tags));
        return keep(account, contact, Act.CREATED);
    }

    public Client update(OrgId org, String id, Optional<String> expected, ClientDraft draft) {
        var client = existing(org, id, expected);
        var fields = changed(client.contact().fields(), ReadDraft.fields(draft, false));
        var tags = draft.tags();
        var wanted = tags == null ? client.contact().tags() : tags.isEmpty() ? tags : ReadDraft.tags(tags);
        var contact = at(client, (tools, access) -> {
            var now = client.contact();
            if (!fields.equals(NOTHING)) now = tools.crm().update(access, now.id(), fields);
            return tags == null ? now : tagged(tools, access, now, wanted);
        });
        return keep(account(client), contact, Act.UPDATED);
    }

    private static final ContactFields NOTHING = new ContactFields(null, null, null, null, null, Map.of());

    /** The whole is written, so what stays as it is need not be sent; the CRM lets not all of it be changed. */
    private static ContactFields changed(ContactFields is, ContactFields asked) {
        var custom = new HashMap<>(asked.custom());
        custom.entrySet().removeIf(each -> each.getValue().equals(is.custom().get(each.getKey())));
        return new ContactFields(
                different(is.name(), asked.name()),
                different(is.email(), asked.email()),
                different(is.phone(), asked.phone()),
                different(is.company(), asked.company()),
                null,
                custom);
    }

    private static @Nullable String different(@Nullable String is, @Nullable String asked) {
        return Objects.requireNonNullElse(is, "").equals(asked) ? null : asked;
    }

    private static Contact tagged(CrmAccounts.Tools tools, Access access, Contact contact, List<String> wanted) {
        var add = wanted.stream().filter(tag -> !contact.tags().contains(tag)).toList();
        var remove =
                contact.tags().stream().filter(tag -> !wanted.contains(tag)).toList();
        if (add.isEmpty() && remove.isEmpty()) return contact;
        tools.crm().tag(access, contact.id(), add, remove);
        return readBack(tools, access, contact.id());
    }

    /** The CRM's time of change comes with the whole contact alone, and by it the newer is known. */
    private static Contact readBack(CrmAccounts.Tools tools, Access access, String contact) {
        return tools.crm()
                .get(access, contact)
                .orElseThrow(() -> new PlatformFailed(
                        new PlatformFailure.NotFound("not_found", "The CRM does not have this contact any more.")));
    }

    public Client tag(OrgId org, String id, @Nullable List<String> add, @Nullable List<String> remove) {
        var more = add == null ? List.<String>of() : ReadDraft.tags(add);
        var less = remove == null ? List.<String>of() : ReadDraft.tags(remove);
        var client = existing(org, id, Optional.empty());
        var contact = at(client, (tools, access) -> {
            tools.crm().tag(access, client.contact().id(), more, less);
            return readBack(tools, access, client.contact().id());
        });
        return keep(account(client), contact, Act.TAGGED);
    }

    /** With what was written to the client: if this breaks off, the client is still there to be deleted again. */
    public void delete(OrgId org, String id, Optional<String> expected) {
        var client = existing(org, id, expected);
        var _ = accounts.with(account(client), (tools, access) -> {
            tools.crm().delete(access, client.contact().id());
            return id;
        });
        letters.forget(org, id);
        for (int i = 0; i < TRIES; i++) {
            var now = clients.find(org, id);
            if (now.isEmpty() || clients.save(now.get().removed(By.US, clock.instant()), Act.DELETED)) return;
        }
        throw new Refused(new Refusal.ClientChangedMeanwhile(id));
    }

    /** One that the CRM no longer has is gone here too. */
    private Contact at(Client client, CrmAccounts.Use<Contact> use) {
        try {
            return accounts.with(account(client), use);
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof PlatformFailure.NotFound)) throw e;
            letters.forget(client.org(), client.id());
            clients.save(client.removed(By.THEM, clock.instant()), Act.DELETED);
            throw new Refused(new Refusal.ClientNotFound(client.id()));
        }
    }

    private Client keep(CrmAccount account, Contact contact, Act act) {
        return forget.after(account, () -> stored(account, contact, act));
    }

    private Client stored(CrmAccount account, Contact contact, Act act) {
        Instant now = clock.instant();
        var said = new Reading(contact, now, now, By.US);
        for (int i = 0; i < TRIES; i++) {
            var known = Optional.ofNullable(
                    clients.known(account, List.of(contact.id())).get(contact.id()));
            var told = known.map(each -> each.told(said))
                    .orElseGet(() -> Client.first(ids.next(Client.PREFIX), account, said));
            boolean nothing = told.news() == News.SAME || told.news() == News.OLD;
            if (nothing || clients.save(told.client(), act)) return told.client();
        }
        throw new Refused(new Refusal.ClientChangedMeanwhile(contact.id()));
    }

    private Client existing(OrgId org, String id, Optional<String> expected) {
        var client = clients.find(org, id).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(id)));
        if (expected.isPresent() && !expected.get().equals(client.tag()))
            throw new Refused(new Refusal.ClientVersionDiffers(id));
        return client;
    }

    private CrmAccount account(Client client) {
        return which.handle(client.org(), client.connection());
    }
}
