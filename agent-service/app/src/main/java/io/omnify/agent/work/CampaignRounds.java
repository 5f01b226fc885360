package io.omnify.agent.work;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.KeepCampaigns;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sets orders on their way that a crash held up, ends what is over, and reads the figures of accounts that are due, a
 * part at a time. */
@Singleton
public final class CampaignRounds {
    private static final Logger LOG = Logger.getLogger(CampaignRounds.class);
    /** Shorter than an account is taken for; a part that takes longer is tried again as two. */
    private static final AccountRounds.Limits LIMITS = new AccountRounds.Limits(8, 2, Duration.ofMinutes(5));

    private final KeepCampaigns keep;
    private final AccountRounds<AdAccount> figures;

    CampaignRounds(KeepCampaigns keep, SyncMetrics sync, AdAccounts accounts) {
        this.keep = keep;
        this.figures = new AccountRounds<>(accounts::all, CampaignRounds::key, account -> read(sync, account), LIMITS);
    }

    private static AccountRounds.Key key(AdAccount account) {
        return new AccountRounds.Key(account.org(), account.connection());
    }

    private static boolean read(SyncMetrics sync, AdAccount account) {
        return sync.handle(account).filter(part -> !part.complete()).isPresent();
    }

    @Scheduled(every = "{omnify.agent.campaigns.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            keep.sweep();
        } catch (RuntimeException e) {
            LOG.warnf("campaigns not looked after reason=%s", Reasons.of(e));
        }
    }

    @Scheduled(every = "{omnify.agent.campaigns.look}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            figures.round();
        } catch (RuntimeException e) {
            LOG.warnf("figures not read reason=%s", Reasons.of(e));
        }
    }
}
