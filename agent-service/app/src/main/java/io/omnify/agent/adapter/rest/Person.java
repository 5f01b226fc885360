package io.omnify.agent.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;

/** What lets money flow is a person's word: a key or a service has nobody's eyes. */
final class Person {
    private Person() {}

    /**
     * Who it is.
     *
     * @param act what only a person can do, such as "approve a campaign"
     */
    static String of(Caller caller, String act) {
        return caller.user()
                .orElseThrow(() -> new ProblemException(
                        403, "approval-by-machine", "Only a person can " + act + ", not a key or a service."))
                .value();
    }
}
