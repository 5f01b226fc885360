package io.omnify.agent.effects.port;

import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** What an organisation lets its calls use without showing it to anybody. Hides what is of other organisations. */
@FunctionalInterface
public interface Secrets {
    Optional<String> find(OrgId org, String name);

    /** The same for a call to a host; empty also when the secret must not be sent there. */
    default Optional<String> find(OrgId org, String name, String host) {
        return find(org, name);
    }
}
