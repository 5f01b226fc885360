package io.omnify.auth.organisations.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.organisations.domain.Organisation;
import java.util.Optional;

/** All organisations; each is found by nothing but its own id. */
public interface Organisations {
    Optional<Organisation> find(OrgId org);

    /**
     * Stores a new organisation and its events as one write.
     *
     * @return false, and nothing is stored, when its id or its slug is in use
     */
    boolean add(Organisation.Founded founded);

    /** Stores the content and counts the version up; refuses with ChangedMeanwhile if the version moved. */
    Organisation save(Organisation changed);
}
