package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.port.Retention;
import java.time.Duration;
import java.time.InstantSource;

/** Takes away what organisations no longer want to keep. */
public final class ClearOldRuns {
    private static final int AT_ONCE = 200;
    private static final int MOST = 10_000;

    private final Retention retention;
    private final InstantSource clock;

    public ClearOldRuns(Retention retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /** How many runs were taken away. */
    public int handle() {
        int total = 0;
        for (var limited : retention.limited().entrySet()) {
            var before =
                    clock.instant().minus(Duration.ofDays(limited.getValue().days()));
            boolean archive = limited.getValue().archive();
            int cleared = AT_ONCE;
            for (int mine = 0; mine < MOST && cleared == AT_ONCE; mine += cleared)
                total += cleared = retention.clear(limited.getKey(), before, archive, AT_ONCE);
        }
        return total;
    }
}
