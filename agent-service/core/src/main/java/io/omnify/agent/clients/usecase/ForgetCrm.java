package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.auth.api.OrgId;
import java.util.function.Supplier;

/**
 * Forgets the people of a CRM once its connection is ended: nobody could see, correct or delete them here any more, and
 * whoever connects it again reads them anew.
 */
public final class ForgetCrm {
    private final CrmAccounts accounts;
    private final CrmCopies copies;

    public ForgetCrm(CrmAccounts accounts, CrmCopies copies) {
        this.accounts = accounts;
        this.copies = copies;
    }

    /** Does nothing for one that goes on. */
    public void handle(OrgId org, String connection) {
        if (!accounts.isConnected(org, connection)) copies.erase(org, connection);
    }

    /**
     * What {@code storing} answers. If the connection ended meanwhile, its erasure may have come before what was stored
     * last: then all is forgotten again, however {@code storing} ended.
     */
    <T> T after(CrmAccount account, Supplier<T> storing) {
        try (Afterwards _ = () -> uninterrupted(account)) {
            return storing.get();
        }
    }

    @FunctionalInterface
    private interface Afterwards extends AutoCloseable {
        @Override
        void close();
    }

    /** Whoever is cut off is interrupted, and a store may do nothing for those who are. */
    private void uninterrupted(CrmAccount account) {
        boolean interrupted = Thread.interrupted();
        try {
            handle(account.org(), account.connection());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
