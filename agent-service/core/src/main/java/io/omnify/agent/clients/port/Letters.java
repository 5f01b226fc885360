package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** The messages that were sent to clients. */
public interface Letters {
    /** Notes one that is about to be sent, with its audit entry; false when the organisation has one of this key. */
    boolean begin(Letter letter);

    Optional<Letter> find(OrgId org, String id);

    Optional<Letter> byKey(OrgId org, String key);

    /** Those to one client in brief, begun last first; after one of these ids, those that follow it. */
    List<Letter> list(OrgId org, String client, Optional<String> after, int limit);

    /** Keeps how far it came; what it says stays as it is kept. */
    void settle(Letter letter);

    /** Forgets what a client was written, with the vendor's remarks on it; that it was written stays. */
    void forget(OrgId org, String client);
}
