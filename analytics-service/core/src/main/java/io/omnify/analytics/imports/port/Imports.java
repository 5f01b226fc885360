package io.omnify.analytics.imports.port;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** All imports of all organisations; one organisation never sees another's. */
public interface Imports {
    void add(Import started);

    Optional<Import> find(OrgId org, String id);

    /** The newest first, beginning after (that is, older than) the import of this id; empty text for the newest. */
    List<Import> list(OrgId org, String after, int limit);

    /**
     * Stores how far an import is or how it ended.
     *
     * @return false, and nothing is stored, where this process no longer holds the import (see {@link Claims})
     */
    boolean save(Import changed);
}
