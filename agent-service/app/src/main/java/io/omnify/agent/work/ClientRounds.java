package io.omnify.agent.work;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Refused;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Reads the clients of CRMs that are due, a part at a time, so that a large one holds up nobody for long. */
@Singleton
public final class ClientRounds {
    private static final Logger LOG = Logger.getLogger(ClientRounds.class);
    private static final int AT_ONCE = 8;
    private static final int PAGE = 100;
    private static final int PAGES_OF_ONE = 200;

    private final SyncClients sync;
    private final FollowMailings follow;
    private final CrmAccounts accounts;

    ClientRounds(SyncClients sync, FollowMailings follow, CrmAccounts accounts) {
        this.sync = sync;
        this.follow = follow;
        this.accounts = accounts;
    }

    @Scheduled(every = "{omnify.agent.clients.look}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            var after = "";
            for (var page = accounts.all(after, PAGE); !page.isEmpty(); page = accounts.all(after, PAGE)) {
                read(page);
                after = page.getLast().connection();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("clients not read reason=%s", e.getMessage());
        }
    }

    private void read(Iterable<CrmAccount> page) throws InterruptedException, ExecutionException {
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var all = new ArrayList<Future<?>>();
            for (var account : page) all.add(workers.submit(() -> read(account)));
            for (var each : all) each.get();
        }
    }

    private void read(CrmAccount account) {
        try {
            var synced = sync.handle(account, PAGES_OF_ONE);
            if (synced.isPresent() && synced.get().complete()) follow.follow(account);
        } catch (PlatformFailed | Refused e) {
            LOG.warnf("clients not read connection=%s reason=%s", account.connection(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf(e, "clients not read connection=%s", account.connection());
        }
    }
}
