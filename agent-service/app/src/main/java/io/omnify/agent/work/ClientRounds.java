package io.omnify.agent.work;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.ReadNews;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Refused;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Reads the clients of CRMs that are due, a part at a time, so that a large one holds up nobody for long. */
@Singleton
public final class ClientRounds {
    private static final Logger LOG = Logger.getLogger(ClientRounds.class);
    /** Shorter than a CRM is taken for. */
    private static final AccountRounds.Limits LIMITS = new AccountRounds.Limits(16, 4, Duration.ofMinutes(5));

    private static final int PAGES_OF_ONE = 20;
    private static final int NEWS_OF_ONE = 50;
    private static final Duration NEWS_KEPT = Duration.ofDays(1);

    private final ReadNews news;
    private final CrmNewsBook book;
    private final SyncClients sync;
    private final FollowMailings follow;
    private final InstantSource clock;
    private final AccountRounds<CrmAccount> clients;

    ClientRounds(
            ReadNews news,
            CrmNewsBook book,
            SyncClients sync,
            FollowMailings follow,
            CrmAccounts accounts,
            InstantSource clock) {
        this.news = news;
        this.book = book;
        this.clock = clock;
        this.sync = sync;
        this.follow = follow;
        this.clients = new AccountRounds<>(accounts::all, ClientRounds::key, this::read, LIMITS);
    }

    private static AccountRounds.Key key(CrmAccount account) {
        return new AccountRounds.Key(account.org(), account.connection());
    }

    /** What the CRM told of comes before what it did not. */
    private boolean read(CrmAccount account) {
        boolean more = readNews(account);
        var synced = sync.handle(account, PAGES_OF_ONE);
        if (synced.isEmpty()) return more;
        if (synced.get().complete()) follow.follow(account);
        return more || !synced.get().complete();
    }

    /** What fails here fails at the lists too, and is on record there. */
    private boolean readNews(CrmAccount account) {
        try {
            return news.handle(account, NEWS_OF_ONE);
        } catch (PlatformFailed | Refused e) {
            LOG.infof(
                    "news not read org=%s connection=%s reason=%s",
                    account.org().value(), account.connection(), Reasons.of(e));
            return false;
        }
    }

    /** Looks at one at once, unless that is under way: then it is found by the next look. */
    public void soon(CrmAccount account) {
        clients.enter(account);
    }

    /** By then each list was read as a whole. */
    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        book.forget(clock.instant().minus(NEWS_KEPT));
    }

    @Scheduled(every = "{omnify.agent.clients.look}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            clients.round();
        } catch (RuntimeException e) {
            LOG.warnf("clients not read reason=%s", Reasons.of(e));
        }
    }
}
