package io.omnify.workflow.triggers.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What triggers need of runs. */
public interface Runner {
    /**
     * Asks for a run of the trigger's workflow; the same key is the same run, however often it is asked for.
     * Once it has answered, the run is known to {@link #busy}.
     *
     * @throws RuntimeException when it cannot be told now and must be tried again later
     */
    Outcome start(Trigger trigger, String key, Map<String, @Nullable Object> input);

    /** Which of the runs are known, belong to the organisation given with them, and have not ended: one look for all. */
    Set<String> busy(Map<String, OrgId> runs);

    /** Asks for its end; nothing happens when it has ended. */
    void cancel(OrgId org, String run, String by);
}
