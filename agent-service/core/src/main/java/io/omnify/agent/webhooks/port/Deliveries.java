package io.omnify.agent.webhooks.port;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deliveries that are due, and the log of those that were; kept for thirty days. */
public interface Deliveries {
    /** Nothing happens when it is there already. */
    void add(Delivery pending);

    Optional<Delivery> find(OrgId org, String subscription, String id);

    /** Newest first, at most {@code limit}, those before {@code before}, an id. */
    List<Delivery> list(OrgId org, String subscription, Optional<String> before, int limit);

    /** How many of one subscription are pending, counted up to {@code most}. */
    int waiting(OrgId org, String subscription, int most);

    /** The one that has been due the longest, of all organisations but these; nobody else gets it until {@code until}. */
    Optional<Delivery> due(Instant now, Instant until, Set<OrgId> except);

    void save(Delivery tried);

    /** Forgets those that were made before; never those that are pending. */
    void forget(Instant before);
}
