package io.omnify.agent.connections.port;

import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Optional;

/**
 * The last good answers of platforms, for a while and as far as there is room. Hides what is of other organisations; a
 * key names one question with all that its answer depends on.
 */
public interface LastGood {
    void keep(OrgId org, String key, Object value, Instant at);

    Optional<Kept> last(OrgId org, String key);

    /** An answer and when the platform gave it. */
    record Kept(Object value, Instant at) {}
}
