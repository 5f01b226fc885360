package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Forbidden;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a CRM for what it told of, one by one. It may run beside a reading of lists: what is stored is the newer state
 * whoever brings it, so it does not matter either in which order it was told.
 */
public final class ReadNews {
    private static final System.Logger LOG = System.getLogger(ReadNews.class.getName());
    private static final Duration KEPT = Duration.ofDays(1);

    /** So many without an answer, one after the other, are not their own fault. */
    private static final int OUTAGE = 3;

    private final CrmNewsBook book;
    private final SyncClients.Stores stores;
    private final CrmAccounts accounts;
    private final Ids ids;
    private final InstantSource clock;
    private final ForgetCrm forget;

    public ReadNews(
            CrmNewsBook book,
            SyncClients.Stores stores,
            CrmAccounts accounts,
            ForgetCrm forget,
            Ids ids,
            InstantSource clock) {
        this.book = book;
        this.stores = stores;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.forget = forget;
    }

    /**
     * Asks for so many at most; whether there may be more. Throws what concerns all of them, and goes on there. One that
     * alone gets no answer, while others do, would be in the way of all that follows; the lists may have it.
     */
    public boolean handle(CrmAccount account, int most) {
        var news = book.list(account, most);
        return !news.isEmpty() && forget.after(account, () -> ask(account, news, most));
    }

    private boolean ask(CrmAccount account, List<CrmNews> news, int most) {
        var unanswered = new ArrayList<CrmNews>();
        RuntimeException why = null;
        for (var one : news) {
            why = failure(account, one);
            unanswered.add(one);
            if (why == null) {
                unanswered.forEach(each -> book.remove(account, each));
                unanswered.clear();
            } else if (concernsAll(why) || unanswered.size() == OUTAGE) throw why;
        }
        if (why instanceof PlatformFailed) throw why;
        return why == null && news.size() == most;
    }

    /** Of all accounts: what waited so long that whole lists were read since. */
    public void forgetOld() {
        book.forget(clock.instant().minus(KEPT));
    }

    /** Why there is no answer; a no of the CRM to this one is an answer too. */
    private @Nullable RuntimeException failure(CrmAccount account, CrmNews one) {
        try {
            ask(account, one);
            return null;
        } catch (PlatformFailed failed) {
            return switch (failed.failure()) {
                case Invalid _, Forbidden _, NotFound _, Duplicate _, Uncertain _ -> null;
                case Unauthorized _, RateLimited _, QuotaExhausted _, VersionSunset _, Unavailable _ -> failed;
            };
        } catch (RuntimeException failed) {
            if (!(failed instanceof Refused)) LOG.log(Level.WARNING, () -> senseless(account, one, failed));
            return failed;
        }
    }

    private static String senseless(CrmAccount account, CrmNews one, RuntimeException failed) {
        return "news not read org=" + account.org().value() + " connection=" + account.connection() + " id=" + one.id()
                + " reason=" + failed.getClass().getName();
    }

    /** Of one that is unavailable, or of what makes no sense, only the next can tell. */
    private static boolean concernsAll(RuntimeException why) {
        if (why instanceof Refused || Thread.currentThread().isInterrupted()) return true;
        return why instanceof PlatformFailed failed && !(failed.failure() instanceof Unavailable);
    }

    private void ask(CrmAccount account, CrmNews one) {
        switch (one.kind()) {
            case CONTACT -> new ContactList(account, accounts, stores, ids, clock).ask(one.id());
            case DEAL -> new DealList(account, accounts, stores.deals(), clock).ask(one.id());
        }
    }
}
