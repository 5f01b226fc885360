package io.omnify.analytics.activity;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The port's promises kept in maps. */
public final class InMemoryActivity implements Activity {
    private final Map<List<String>, ExecutionFact> executions = new LinkedHashMap<>();
    private final Map<List<String>, RunFact> runs = new LinkedHashMap<>();

    @Override
    public void recordExecutions(List<ExecutionFact> all) {
        for (var one : all) executions.putIfAbsent(List.of(one.org().value(), one.executionId()), one);
    }

    @Override
    public void recordRuns(List<RunFact> all) {
        for (var one : all)
            runs.merge(List.of(one.org().value(), one.runId()), one, (a, b) -> b.sequence() > a.sequence() ? b : a);
    }

    private record Key(LocalDate day, String status, String type) {}

    @Override
    public ActivityReport report(OrgId org, LocalDate from, LocalDate to) {
        var grouped = executions.values().stream()
                .filter(one -> one.org().equals(org) && within(day(one.endedAt()), from, to))
                .collect(Collectors.groupingBy(one -> new Key(day(one.endedAt()), one.status(), one.agentType())));
        var ended = runs.values().stream()
                .filter(one -> one.org().equals(org) && within(day(one.endedAt()), from, to))
                .collect(Collectors.groupingBy(one -> new Key(day(one.endedAt()), one.status(), "")));
        return new ActivityReport(
                grouped.entrySet().stream()
                        .map(e -> executions(e.getKey(), e.getValue()))
                        .toList(),
                ended.entrySet().stream()
                        .map(e -> new ActivityReport.Runs(
                                e.getKey().day(),
                                e.getKey().status(),
                                e.getValue().size()))
                        .toList());
    }

    private static ActivityReport.Executions executions(Key key, List<ExecutionFact> all) {
        return new ActivityReport.Executions(
                key.day(),
                key.status(),
                key.type(),
                all.size(),
                all.stream().mapToLong(ExecutionFact::inputTokens).sum(),
                all.stream().mapToLong(ExecutionFact::outputTokens).sum(),
                all.stream().map(ExecutionFact::cost).reduce(Money::plus).orElseThrow());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
