package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ActivityReport.Executions;
import io.omnify.analytics.activity.domain.ActivityReport.Runs;
import io.omnify.analytics.metrics.domain.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Counts stored executions and runs by what they have in common. */
final class ActivityCounts {
    static final Document FIELDS = new Document("day", 1)
            .append("status", 1)
            .append("agent_type", 1)
            .append("input_tokens", 1)
            .append("output_tokens", 1)
            .append("cost", 1)
            .append("currency", 1);

    private final Map<ExecutionKey, Executions> executions = new HashMap<>();
    private final Map<RunKey, Runs> runs = new HashMap<>();

    private record ExecutionKey(String day, String status, String agentType, String currency) {}

    private record RunKey(String day, String status) {}

    void execution(Document stored) {
        var currency = Currency.getInstance(stored.getString("currency"));
        var one = new Executions(
                LocalDate.parse(stored.getString("day")),
                stored.getString("status"),
                stored.getString("agent_type"),
                1,
                stored.get("input_tokens", Number.class).longValue(),
                stored.get("output_tokens", Number.class).longValue(),
                new Money(stored.get("cost", Number.class).longValue(), currency));
        var key = new ExecutionKey(stored.getString("day"), one.status(), one.agentType(), currency.getCurrencyCode());
        executions.merge(key, one, ActivityCounts::sum);
    }

    void run(Document stored) {
        var one = new Runs(LocalDate.parse(stored.getString("day")), stored.getString("status"), 1);
        var key = new RunKey(stored.getString("day"), one.status());
        runs.merge(key, one, (a, b) -> new Runs(a.day(), a.status(), a.count() + b.count()));
    }

    private static Executions sum(Executions a, Executions b) {
        return new Executions(
                a.day(),
                a.status(),
                a.agentType(),
                a.count() + b.count(),
                a.inputTokens() + b.inputTokens(),
                a.outputTokens() + b.outputTokens(),
                a.cost().plus(b.cost()));
    }

    ActivityReport report() {
        var byDay = Comparator.comparing(Executions::day)
                .thenComparing(Executions::agentType)
                .thenComparing(Executions::status);
        return new ActivityReport(
                executions.values().stream().sorted(byDay).toList(),
                runs.values().stream()
                        .sorted(Comparator.comparing(Runs::day).thenComparing(Runs::status))
                        .toList());
    }
}
