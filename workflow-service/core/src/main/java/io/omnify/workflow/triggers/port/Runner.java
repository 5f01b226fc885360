package io.omnify.workflow.triggers.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What triggers need of runs. */
public interface Runner {
    /**
     * Asks for a run of the trigger's workflow; the same key is the same run, however often it is asked for.
     *
     * @throws RuntimeException when it cannot be told now and must be tried again later
     */
    Outcome start(Trigger trigger, String key, Map<String, @Nullable Object> input);

    /** Whether the run is known and has not ended. */
    boolean busy(OrgId org, String run);

    /** Asks for its end; nothing happens when it has ended. */
    void cancel(OrgId org, String run, String by);
}
