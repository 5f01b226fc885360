package io.omnify.auth.adapter.rest;

import io.omnify.platform.events.Audit;
import io.omnify.platform.security.Caller;
import jakarta.inject.Singleton;

/** What people do to the locks of their own account, for the audit trail of the organisation they act in. */
@Singleton
public final class SecurityTrail {
    private final Audit audit;

    public SecurityTrail(Audit audit) {
        this.audit = audit;
    }

    void note(Caller caller, String action) {
        var user = Self.user(caller).value();
        audit.send(audit.entry(caller.org(), action, "user", user, null, null));
    }
}
