package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.auth.api.OrgId;

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
        boolean goesOn =
                accounts.of(org).stream().anyMatch(each -> each.connection().equals(connection));
        if (!goesOn) copies.erase(org, connection);
    }
}
