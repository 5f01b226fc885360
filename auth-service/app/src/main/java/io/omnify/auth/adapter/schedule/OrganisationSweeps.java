package io.omnify.auth.adapter.schedule;

import io.omnify.auth.audit.usecase.ForgetOldEntries;
import io.omnify.auth.invitations.usecase.JoinOrganisation;
import io.omnify.auth.keys.usecase.NoteKeyUse;
import io.omnify.auth.members.usecase.DeleteOrganisation;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Does from time to time what is due in organisations; harmless when several instances do it. */
@Singleton
public final class OrganisationSweeps {
    private static final Logger LOG = Logger.getLogger(OrganisationSweeps.class);

    private final JoinOrganisation joinOrganisation;
    private final DeleteOrganisation deleteOrganisation;
    private final NoteKeyUse noteKeyUse;
    private final ForgetOldEntries forgetOldEntries;

    public OrganisationSweeps(
            JoinOrganisation joinOrganisation,
            DeleteOrganisation deleteOrganisation,
            NoteKeyUse noteKeyUse,
            ForgetOldEntries forgetOldEntries) {
        this.joinOrganisation = joinOrganisation;
        this.deleteOrganisation = deleteOrganisation;
        this.noteKeyUse = noteKeyUse;
        this.forgetOldEntries = forgetOldEntries;
    }

    @Scheduled(every = "${omnify.sweep.joining:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void completeJoining() {
        quietly("joining", joinOrganisation::completeCutOff);
    }

    @Scheduled(every = "${omnify.sweep.key-use:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void saveKeyUse() {
        quietly("key-use", noteKeyUse::save);
    }

    @Scheduled(every = "${omnify.sweep.deletions:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void deleteDue() {
        quietly("deletions", deleteOrganisation::deleteDue);
    }

    @Scheduled(every = "${omnify.sweep.audit:6h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOldEntries() {
        quietly("audit-retention", forgetOldEntries::handle);
    }

    private static void quietly(String what, Runnable sweep) {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.warnf("sweep not done, will be repeated what=%s reason=%s", what, e.getMessage());
        }
    }
}
