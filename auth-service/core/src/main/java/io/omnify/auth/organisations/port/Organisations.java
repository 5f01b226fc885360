package io.omnify.auth.organisations.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.organisations.domain.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All organisations; each is found by nothing but its own id. */
public interface Organisations {
    /** Empty too for one that was deleted. */
    Optional<Organisation> find(OrgId org);

    /**
     * Stores a new organisation and its events as one write.
     *
     * @return false, and nothing is stored, when its id or its slug is in use
     */
    boolean add(Organisation.Founded founded);

    /**
     * Stores the content and the deed as one write and counts the version up; refuses with ChangedMeanwhile if the
     * version moved.
     */
    Organisation save(Organisation changed, Deed deed);

    /** Those of all organisations whose deletion is due and not finished. */
    List<Organisation> due(Instant now, int limit);

    /**
     * Nobody finds it any more; stores the fact and the deed with it as one write. Again changes nothing.
     *
     * @return false, and nothing changes, when the deletion was taken back meanwhile
     */
    boolean close(Organisation organisation, Instant now, Deed deed);

    /** Notes that all that follows from the deletion is done. */
    void deleted(OrgId org);
}
