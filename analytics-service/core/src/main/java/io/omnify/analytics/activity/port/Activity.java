package io.omnify.analytics.activity.port;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;

/** Everything that agents and workflows finished, per organisation; one organisation never sees another's. */
public interface Activity {
    /** Counts the execution once: recording it again changes nothing. */
    void record(ExecutionFact execution);

    /** Keeps the newest end of the run by its sequence; an older or equal one changes nothing. */
    void record(RunFact run);

    /** Counts by day from {@code from} to {@code to}, both included; days without anything are absent. */
    ActivityReport report(OrgId org, LocalDate from, LocalDate to);
}
