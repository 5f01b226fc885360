package io.omnify.auth.adapter.schedule;

import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.accounts.usecase.CompleteSignUp;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.sessions.usecase.EndSession;
import io.omnify.auth.tokens.usecase.RotateKeys;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Finishes from time to time what crashes and outages left unfinished; harmless when several instances do it. */
@Singleton
public final class Sweeps {
    private static final Logger LOG = Logger.getLogger(Sweeps.class);

    private final CompleteSignUp completeSignUp;
    private final EndSession endSession;
    private final AnnounceRevocation announceRevocation;
    private final RotateKeys rotateKeys;
    private final MailTokens mailTokens;
    private final InstantSource clock;

    public Sweeps(
            CompleteSignUp completeSignUp,
            EndSession endSession,
            AnnounceRevocation announceRevocation,
            RotateKeys rotateKeys,
            MailTokens mailTokens,
            InstantSource clock) {
        this.completeSignUp = completeSignUp;
        this.endSession = endSession;
        this.announceRevocation = announceRevocation;
        this.rotateKeys = rotateKeys;
        this.mailTokens = mailTokens;
        this.clock = clock;
    }

    @Scheduled(every = "${omnify.sweep.sign-ups:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void completeSignUps() {
        quietly("sign-ups", completeSignUp::completeCutOff);
    }

    @Scheduled(every = "${omnify.sweep.sessions:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void announceEndedSessions() {
        quietly("ended-sessions", endSession::announceMissed);
    }

    @Scheduled(every = "${omnify.sweep.forget:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetSessions() {
        quietly("old-sessions", endSession::forgetLongOver);
    }

    @Scheduled(every = "${omnify.sweep.sessions:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void announceRevocations() {
        quietly("revocations", announceRevocation::announceMissed);
    }

    @Scheduled(every = "${omnify.sweep.keys:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void rotateKeys() {
        quietly("signing-keys", rotateKeys::onSchedule);
    }

    @Scheduled(every = "${omnify.sweep.forget:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetMailTokens() {
        quietly("mail-tokens", () -> mailTokens.forgetExpired(clock.instant()));
    }

    private static void quietly(String what, Runnable sweep) {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.warnf("sweep not done, will be repeated what=%s reason=%s", what, e.getMessage());
        }
    }
}
