package io.omnify.agent.webhooks.port;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries that are due, and the log of those that were; kept for thirty days. */
public interface Deliveries {
    /** Nothing happens when it is there already. */
    void add(Delivery pending);

    Optional<Delivery> find(OrgId org, String subscription, String id);

    /** Newest first, at most {@code limit}, those before {@code before}, an id. */
    List<Delivery> list(OrgId org, String subscription, Optional<String> before, int limit);

    /** Across organisations, at most {@code limit}; each is given out to one caller alone until {@code until}. */
    List<Delivery> due(Instant now, Instant until, int limit);

    void save(Delivery tried);

    /** Comes back later without having been tried. */
    void postpone(Delivery untried, Instant until);

    /** Forgets those that were made before; never those that are pending. */
    void forget(Instant before);
}
