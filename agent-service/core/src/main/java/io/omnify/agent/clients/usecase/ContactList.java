package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Reading;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contacts of a CRM: changed last first, so a short reading finds all that changed but what was deleted. */
record ContactList(CrmAccount account, CrmAccounts accounts, SyncClients.Stores stores, Ids ids, InstantSource clock)
        implements CrmList<Contact> {
    private static final int AT_ONCE = 100;
    private static final int TRIES = 10;

    @Override
    public Walk walk(SyncState state) {
        return state.contacts();
    }

    @Override
    public SyncState with(SyncState state, Walk walk) {
        return state.contacts(walk);
    }

    @Override
    public Duration fullEvery() {
        return Duration.ofDays(1);
    }

    @Override
    public Page<Contact> page(int limit, Optional<String> cursor) {
        return accounts.with(account, (tools, access) -> tools.crm().search(access, "", limit, cursor));
    }

    @Override
    public @Nullable Instant time(Contact contact) {
        return contact.updatedAt();
    }

    /** Over what others change meanwhile too: what the CRM said is the newer, or is found to be the older then. */
    @Override
    public long keep(List<Contact> page, Instant asked) {
        var changed = new HashSet<String>();
        for (int i = 0; i < TRIES; i++) {
            var all = told(page, asked);
            all.stream()
                    .filter(each -> each.news() == News.NEW || each.news() == News.CHANGED)
                    .forEach(each -> changed.add(each.client().contact().id()));
            if (stores.clients().put(all)) return changed.size();
        }
        throw new Refused(new Refusal.ClientChangedMeanwhile(page.getFirst().id()));
    }

    private List<Told> told(List<Contact> page, Instant asked) {
        var known =
                stores.clients().known(account, page.stream().map(Contact::id).toList());
        var all = new ArrayList<Told>();
        for (var contact : page) {
            var said = new Reading(contact, asked, clock.instant(), By.THEM);
            var client = known.get(contact.id());
            all.add(client == null ? Client.first(ids.next(Client.PREFIX), account, said) : client.told(said));
        }
        return all;
    }

    @Override
    public long askForUnseen(Instant since) {
        long changed = 0;
        var before = List.<String>of();
        while (true) {
            var some = stores.clients().unseen(account, since, AT_ONCE);
            var now = some.stream().map(Client::id).toList();
            if (now.isEmpty() || now.equals(before)) return changed;
            for (var client : some) changed += ask(client.contact().id());
            before = now;
        }
    }

    /** Takes the contact as the CRM has it now, or for gone; how many were different. */
    long ask(String id) {
        var asked = clock.instant();
        var said = accounts.with(account, (tools, access) -> tools.crm().get(access, id));
        if (said.isPresent()) return keep(List.of(said.get()), asked);
        return remove(id);
    }

    private long remove(String id) {
        for (int i = 0; i < TRIES; i++) {
            var gone = stores.clients().known(account, List.of(id)).get(id);
            if (gone == null || gone.isRemoved()) return 0;
            stores.letters().forget(account.org(), gone.id());
            var bare = new Told(gone.removed(By.THEM, clock.instant()), News.CHANGED);
            if (stores.clients().put(List.of(bare))) return 1;
        }
        throw new Refused(new Refusal.ClientChangedMeanwhile(id));
    }
}
