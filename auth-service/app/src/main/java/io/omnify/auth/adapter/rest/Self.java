package io.omnify.auth.adapter.rest;

import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;

/** The person behind a request, for what concerns only themselves; services have no self. */
final class Self {
    private Self() {}

    static UserId user(Caller caller) {
        return caller.user().orElseThrow(Self::nobody);
    }

    static SessionId session(Caller caller) {
        return caller.session().map(SessionId::new).orElseThrow(Self::nobody);
    }

    private static ProblemException nobody() {
        return new ProblemException(403, "forbidden", "Only a person may do this.");
    }
}
