package io.omnify.analytics.activity.port;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.List;

/** Everything that agents and workflows finished, per organisation; one organisation never sees another's. */
public interface Activity {
    /** Counts each execution once: recording it again changes nothing. Broken off, some are counted. */
    void recordExecutions(List<ExecutionFact> executions);

    /** Keeps the newest end of each run by its sequence; an older or equal one changes nothing. Broken off, some are kept. */
    void recordRuns(List<RunFact> runs);

    /** Counts by day from {@code from} to {@code to}, both included; days without anything are absent. */
    ActivityReport report(OrgId org, LocalDate from, LocalDate to);
}
