package io.omnify.agent.work;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
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
import org.jboss.logging.Logger;

/** Reads the clients of CRMs that are due, a part at a time, so that a large one holds up nobody for long. */
@Singleton
public final class ClientRounds {
    private static final Logger LOG = Logger.getLogger(ClientRounds.class);
    /** Shorter than a CRM is taken for. */
    private static final AccountRounds.Limits LIMITS = new AccountRounds.Limits(16, 4, Duration.ofMinutes(5));

    private static final int PAGES_OF_ONE = 20;
    private static final int NEWS_OF_ONE = 50;

    private final ReadNews news;
    private final SyncClients sync;
    private final FollowMailings follow;
    private final AccountRounds<CrmAccount> clients;

    ClientRounds(ReadNews news, SyncClients sync, FollowMailings follow, CrmAccounts accounts) {
        this.news = news;
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

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        news.forgetOld();
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
