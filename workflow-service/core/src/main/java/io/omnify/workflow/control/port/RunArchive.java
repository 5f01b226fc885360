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

/** Finds runs and what happened to them; one organisation never sees another's. */
public interface RunArchive {
    /**
     * Keeps how runs are now and what changed, in the order given. A state no newer than the one kept changes nothing,
     * so the same changes may come again.
     */
    void keep(List<Run> changes);

    /** Newest first, those after {@code after} in that order. */
    List<Run> search(OrgId org, RunFilter filter, int limit, @Nullable RunPosition after);

    /** What happened to a run since a sequence, oldest first; empty when there is no such run. */
    Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit);

    /** The organisation's runs that changed after the sequence, in the order of their changes. */
    List<Run> changedSince(OrgId org, long sequence, int limit);
}
