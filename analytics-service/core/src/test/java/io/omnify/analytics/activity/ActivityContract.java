package io.omnify.analytics.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Activity} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class ActivityContract {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Activity activity();

    private ExecutionFact execution(String id, String status, String at) {
        var cost = new Money(1_500, Currency.getInstance("USD"));
        return new ExecutionFact(acme, id, "agent_1", "analytics", status, 100, 20, cost, Instant.parse(at));
    }

    private RunFact run(String id, String status, long sequence) {
        return new RunFact(acme, id, "wf_1", status, sequence, Instant.parse("2026-01-01T10:00:00Z"));
    }

    private void record(ExecutionFact... executions) {
        activity().recordExecutions(List.of(executions));
    }

    private void record(RunFact... runs) {
        activity().recordRuns(List.of(runs));
    }

    private ActivityReport report(OrgId org) {
        return activity().report(org, NEW_YEAR, NEW_YEAR.plusDays(1));
    }

    @Test
    void countsAnExecutionOnceWhateverIsRepeated() {
        record(execution("exec_1", "completed", "2026-01-01T00:00:00Z"));
        record(
                execution("exec_1", "completed", "2026-01-01T00:00:00Z"),
                execution("exec_2", "completed", "2026-01-01T23:59:59.999Z"),
                execution("exec_2", "completed", "2026-01-01T23:59:59.999Z"));

        assertThat(report(acme).executions()).singleElement().satisfies(row -> {
            assertThat(row.day()).isEqualTo(NEW_YEAR);
            assertThat(row.count()).isEqualTo(2);
            assertThat(row.inputTokens()).isEqualTo(200);
            assertThat(row.outputTokens()).isEqualTo(40);
            assertThat(row.cost().micros()).isEqualTo(3_000);
        });
    }

    @Test
    void countsByDayAndStatusWithinThePeriod() {
        record(
                execution("exec_1", "completed", "2025-12-31T23:59:59Z"),
                execution("exec_2", "failed", "2026-01-01T00:00:00Z"),
                execution("exec_3", "completed", "2026-01-02T12:00:00Z"),
                execution("exec_4", "completed", "2026-01-03T00:00:00Z"));

        assertThat(report(acme).executions())
                .extracting(row -> row.day() + " " + row.status() + " " + row.count())
                .containsExactlyInAnyOrder("2026-01-01 failed 1", "2026-01-02 completed 1");
    }

    @Test
    void keepsTheNewestEndOfARunInWhateverOrderItComes() {
        record(run("run_1", "completed", 9));
        record(run("run_1", "failed", 5), run("run_1", "completed", 9));
        record(run("run_2", "failed", 3), run("run_2", "cancelled", 4), run("run_3", "failed", 2));

        assertThat(report(acme).runs())
                .extracting(row -> row.status() + " " + row.count())
                .containsExactlyInAnyOrder("completed 1", "cancelled 1", "failed 1");
    }

    @Test
    void hidesEverythingFromOtherOrganisations() {
        record(execution("exec_1", "completed", "2026-01-01T00:00:00Z"));
        record(run("run_1", "completed", 1));

        assertThat(report(other).executions()).isEmpty();
        assertThat(report(other).runs()).isEmpty();
        record(new RunFact(other, "run_1", "wf_1", "failed", 7, Instant.parse("2026-01-01T10:00:00Z")));
        assertThat(report(acme).runs())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo("completed"));
    }
}
