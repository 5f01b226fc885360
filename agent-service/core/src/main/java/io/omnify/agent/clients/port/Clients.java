package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients we know of; one organisation never sees another's. Each contact of a connection is there once. */
public interface Clients {
    /** Removed ones are not found. */
    Optional<Client> find(OrgId org, String id);

    /**
     * Created last first, without removed ones.
     *
     * @param query part of a name, an address, a telephone or a company, in any case; empty for all
     * @param tag in any case; empty for all
     */
    List<Client> list(CrmAccount account, String query, String tag, Optional<Place> after, int limit);

    /** Where a list goes on. */
    record Place(Instant createdAt, String id) {}

    /** By the CRM's ids, removed ones too. */
    Map<String, Client> known(CrmAccount account, Collection<String> contacts);

    /** Stores what a reading brought. What somebody else changed meanwhile is left as it is; false when there is some. */
    boolean put(Collection<Told> told);

    /**
     * Stores one of ours with its audit entry as one write, if nobody changed it since: the stored revision is one
     * less. False when it is not.
     */
    boolean save(Client changed, Act act);

    /** What people do. */
    enum Act {
        CREATED,
        UPDATED,
        TAGGED,
        DELETED
    }

    /** Those that the CRM has not spoken of since {@code before}, without removed ones. */
    List<Client> unseen(CrmAccount account, Instant before, int limit);

    /** Those that were created in the time. */
    long count(CrmAccount account, Period period);
}
