package io.omnify.workflow.control.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs that are too old for lists, and what happened to them; one organisation never sees another's. */
public interface ArchivedRuns {
    /** Puts a run there as it is now; once more changes nothing. */
    void put(Run run);

    Optional<Run> find(OrgId org, RunId run);

    /** Newest first, those after {@code after} in that order. */
    List<Run> search(OrgId org, RunFilter filter, int limit, @Nullable RunPosition after);

    /** What happened to a run since a sequence, oldest first; empty when there is no such run. */
    Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit);
}
