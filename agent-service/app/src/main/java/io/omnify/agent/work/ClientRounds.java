package io.omnify.agent.work;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.SyncClients;
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

    private final SyncClients sync;
    private final FollowMailings follow;
    private final AccountRounds<CrmAccount> clients;

    ClientRounds(SyncClients sync, FollowMailings follow, CrmAccounts accounts) {
        this.sync = sync;
        this.follow = follow;
        this.clients = new AccountRounds<>(accounts::all, ClientRounds::key, this::read, LIMITS);
    }

    private static AccountRounds.Key key(CrmAccount account) {
        return new AccountRounds.Key(account.org(), account.connection());
    }

    private boolean read(CrmAccount account) {
        var synced = sync.handle(account, PAGES_OF_ONE);
        if (synced.isEmpty()) return false;
        if (synced.get().complete()) follow.follow(account);
        return !synced.get().complete();
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
