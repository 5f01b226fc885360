package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.shared.port.Ids;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Asks a CRM for what it told of, one by one. It may run beside a reading of lists: what is stored is the newer state
 * whoever brings it, so it does not matter either in which order it was told.
 */
public final class ReadNews {
    private static final Duration KEPT = Duration.ofDays(1);

    private final CrmNewsBook book;
    private final SyncClients.Stores stores;
    private final CrmAccounts accounts;
    private final Ids ids;
    private final InstantSource clock;

    public ReadNews(CrmNewsBook book, SyncClients.Stores stores, CrmAccounts accounts, Ids ids, InstantSource clock) {
        this.book = book;
        this.stores = stores;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks for so many at most; whether there may be more. Throws PlatformFailed and Refused, and goes on there. */
    public boolean handle(CrmAccount account, int most) {
        var news = book.list(account, most);
        for (var one : news) {
            ask(account, one);
            book.remove(account, one);
        }
        return news.size() == most;
    }

    /** Of all accounts: what waited so long that whole lists were read since. */
    public void forgetOld() {
        book.forget(clock.instant().minus(KEPT));
    }

    /** What the CRM will not be asked for would be in the way of all that follows; the lists may have it. */
    private void ask(CrmAccount account, CrmNews one) {
        try {
            switch (one.kind()) {
                case CONTACT -> new ContactList(account, accounts, stores, ids, clock).ask(one.id());
                case DEAL -> new DealList(account, accounts, stores.deals(), clock).ask(one.id());
            }
        } catch (PlatformFailed failed) {
            if (!(failed.failure() instanceof Invalid)) throw failed;
        }
    }
}
