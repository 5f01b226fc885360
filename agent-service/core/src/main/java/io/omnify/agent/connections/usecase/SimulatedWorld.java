package io.omnify.agent.connections.usecase;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.util.Map;

/** The tenant that an organisation has in the simulator: whoever may name one must not name another's. */
final class SimulatedWorld {
    private static final String PREFIX = "sim-";

    private SimulatedWorld() {}

    /** What always opens the organisation's own world. */
    static Credentials standing(OrgId org, Map<String, String> settings) {
        return Credentials.pasted(PREFIX + org.value(), settings);
    }

    static boolean isStanding(OrgId org, Credentials credentials) {
        var own = PREFIX + org.value();
        var token = credentials.accessToken();
        return token.equals(own) || token.startsWith(own + ".");
    }

    /**
     * Refuses pasted ones that name a tenant which is not the organisation's, and refresh tokens: what they would open
     * some day cannot be seen now.
     */
    static void requireOwn(OrgId org, Mode mode, Credentials pasted) {
        if (mode == Mode.LIVE) return;
        if (pasted.accessToken().contains(PREFIX) && !isStanding(org, pasted))
            throw Openings.wrong("credentials.access_token", "opens no simulation of this organisation");
        if (pasted.refreshToken() != null)
            throw Openings.wrong("credentials.refresh_token", "is not taken in a simulation");
    }

    /** The simulator's consent page proposes the tenant that a state begins with. */
    static String state(OrgId org, Mode mode, String random) {
        return mode == Mode.LIVE ? random : org.value() + "." + random;
    }
}
