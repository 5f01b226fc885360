package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Refused;

/** Tells how well a CRM is known; reads the beginning of one that never was, so that the first look shows something. */
public final class LookAtCrm {
    private static final int PAGES = 5;

    private final SyncStates states;
    private final SyncClients sync;

    public LookAtCrm(SyncStates states, SyncClients sync) {
        this.states = states;
        this.sync = sync;
    }

    /** Without asking the CRM for anything. */
    public SyncState known(CrmAccount account) {
        return states.find(account);
    }

    public SyncState handle(CrmAccount account) {
        var state = states.find(account);
        if (state.asOf() != null || state.failedAt() != null) return state;
        try {
            var _ = sync.handle(account, PAGES);
        } catch (PlatformFailed | Refused e) {
            return states.find(account); // which says so
        }
        return states.find(account);
    }
}
