package io.omnify.agent.clients.port;

import io.omnify.auth.api.OrgId;

/** All that is kept of what the CRMs of organisations told. */
public interface CrmCopies {
    /**
     * Forgets the contacts and deals of one connection and how far they were read, and what its contacts were written;
     * that they were written stays. May be repeated.
     */
    void erase(OrgId org, String connection);
}
