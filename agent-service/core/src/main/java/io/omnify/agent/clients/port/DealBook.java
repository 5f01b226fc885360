package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.platforms.domain.Deal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The deals we know of; one organisation never sees another's. */
public interface DealBook {
    /** Stores them unless a newer state is known; how many were new or different. */
    int put(CrmAccount account, Collection<Deal> deals, Instant seenAt);

    /** Stores what a person made of one, with its audit entry as one write. */
    void record(CrmAccount account, Deal deal, Instant seenAt, Act act);

    /** What people do. */
    enum Act {
        CREATED,
        CHANGED
    }

    Optional<Known> find(CrmAccount account, String deal);

    /** Created last first. */
    List<Known> list(CrmAccount account, Filter filter, Optional<Place> after, int limit);

    /**
     * One as it is kept.
     *
     * @param seenAt when the CRM last spoke of it
     */
    record Known(Deal deal, Instant seenAt) {
        public Place place() {
            return new Place(Objects.requireNonNullElse(deal.createdAt(), seenAt), deal.id());
        }
    }

    /**
     * Which ones; what is empty fits all.
     *
     * @param contact by the CRM's id
     */
    record Filter(
            Optional<String> contact,
            Optional<String> pipeline,
            Optional<String> stage,
            Optional<Deal.Status> status) {}

    /** The ids of those that the CRM has not spoken of since {@code before}. */
    List<String> unseen(CrmAccount account, Instant before, int limit);

    void remove(CrmAccount account, String deal);

    /** A deal ended when it last changed; the CRM tells no other time. */
    DealTotals totals(CrmAccount account, Period period);
}
