package io.omnify.agent.work;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.KeepCampaigns;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Sets orders on their way that a crash held up, ends what is over, and reads the figures of accounts that are due. */
@Singleton
public final class CampaignRounds {
    private static final Logger LOG = Logger.getLogger(CampaignRounds.class);
    private static final int AT_ONCE = 8;
    private static final int PAGE = 100;

    private final KeepCampaigns keep;
    private final SyncMetrics sync;
    private final AdAccounts accounts;

    CampaignRounds(KeepCampaigns keep, SyncMetrics sync, AdAccounts accounts) {
        this.keep = keep;
        this.sync = sync;
        this.accounts = accounts;
    }

    @Scheduled(every = "{omnify.agent.campaigns.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            keep.sweep();
        } catch (RuntimeException e) {
            LOG.warnf("campaigns not looked after reason=%s", e.getMessage());
        }
    }

    @Scheduled(every = "{omnify.agent.campaigns.look}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
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
        } catch (RuntimeException e) {
            LOG.warnf("figures not read reason=%s", e.getMessage());
        }
    }

    private void read(Iterable<AdAccount> page) throws InterruptedException {
        try (var workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var all = new ArrayList<Future<?>>();
            for (var account : page) all.add(workers.submit(() -> read(account)));
            for (var each : all) each.get();
        } catch (ExecutionException e) {
            LOG.warnf("figures not read reason=%s", e.getMessage());
        }
    }

    private void read(AdAccount account) {
        try {
            sync.handle(account);
        } catch (PlatformFailed e) {
            LOG.warnf("figures not read connection=%s reason=%s", account.connection(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf(e, "figures not read connection=%s", account.connection());
        }
    }
}
