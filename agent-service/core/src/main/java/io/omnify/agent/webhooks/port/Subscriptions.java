package io.omnify.agent.webhooks.port;

import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** The subscriptions of all organisations; one organisation never sees another's. */
public interface Subscriptions {
    /** Stores it and puts on record who did so, as one write. */
    void add(Subscription subscription);

    Optional<Subscription> find(OrgId org, String id);

    /** Newest first, at most {@link Subscription#MOST}. */
    List<Subscription> list(OrgId org);

    /**
     * Stores in what the two differ and nothing else, with who did so, as one write: what others changed meanwhile stays.
     * False when it is gone.
     */
    boolean change(Subscription before, Subscription changed, String action);

    /** What deliveries found out: status, reason and since when it fails. A disabling is put on record. */
    void note(Subscription found);

    /** False when there was none. */
    boolean remove(OrgId org, String id);
}
