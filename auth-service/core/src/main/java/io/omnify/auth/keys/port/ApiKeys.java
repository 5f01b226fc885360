package io.omnify.auth.keys.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.domain.KeyEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API keys of all organisations. */
public interface ApiKeys {
    /** Stores a new key and its deed as one write. */
    void add(ApiKey key, Deed deed);

    Optional<ApiKey> find(OrgId org, String id);

    /** The key whose present or former secret has this hash: whoever holds a key has not said yet whose it is. */
    Optional<ApiKey> holding(String hash);

    /** Newest first, at most {@code limit}, those made before {@code before} when given. */
    List<ApiKey> list(OrgId org, Optional<String> before, int limit);

    /** The keys of the organisation that were made by this person and are not revoked. */
    List<ApiKey> madeBy(OrgId org, UserId user, int limit);

    /** Stores the new secret and the deed; refuses with ChangedMeanwhile when another rotation came first. */
    void rotate(ApiKey before, ApiKey after, Deed deed);

    /**
     * Stores the end of the key, the fact and the deed as one write.
     *
     * @return false, and nothing changes, when there is no such key or it was revoked before
     */
    boolean revoke(KeyEvent.Revoked event, Deed deed);

    /** Notes when keys were last used; times never go back. */
    void used(Map<String, Instant> times);
}
