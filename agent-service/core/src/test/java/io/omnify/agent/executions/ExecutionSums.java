package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.Spending.AgentUsage;
import io.omnify.agent.executions.port.Spending.Course;
import io.omnify.agent.executions.port.Spending.DayUsage;
import io.omnify.agent.executions.port.Spending.ModelUsage;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stored executions add up to. */
final class ExecutionSums {
    private ExecutionSums() {}

    static List<AgentUsage> perAgent(Stream<Execution> executions) {
        return executions.collect(Collectors.groupingBy(each -> each.agent().id())).entrySet().stream()
                .map(each -> usage(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(AgentUsage::executions).reversed())
                .toList();
    }

    private static AgentUsage usage(String agent, List<Execution> executions) {
        var seconds = executions.stream()
                .filter(each -> each.status().isFinal())
                .mapToDouble(ExecutionSums::seconds)
                .summaryStatistics();
        var completed = executions.stream()
                .filter(each -> each.status() == Status.COMPLETED)
                .count();
        return new AgentUsage(
                agent,
                executions.size(),
                completed,
                seconds.getCount() - completed,
                executions.size() - seconds.getCount(),
                seconds.getCount() == 0 ? 0 : seconds.getAverage(),
                seconds.getCount() == 0 ? 0 : seconds.getMax(),
                executions.stream()
                        .mapToLong(each -> each.usage().inputTokens())
                        .sum(),
                executions.stream()
                        .mapToLong(each -> each.usage().outputTokens())
                        .sum(),
                executions.stream().map(Execution::cost).reduce(Money.usd(0), Money::plus));
    }

    private static double seconds(Execution execution) {
        var end = Objects.requireNonNull(execution.completedAt());
        return Duration.between(execution.startedAt(), end).toMillis() / 1000.0;
    }

    static Course course(Stream<Execution> executions) {
        var days = new TreeMap<LocalDate, DayUsage>();
        var models = new TreeMap<String, ModelUsage>();
        executions.forEach(each -> {
            var day = LocalDate.ofInstant(each.startedAt(), ZoneOffset.UTC);
            var used = each.usage();
            var one = new DayUsage(day, 1, used.inputTokens(), used.outputTokens(), each.cost());
            days.merge(day, one, ExecutionSums::sum);
            Stream.concat(
                            each.turns().stream().map(turn -> asked(turn.model(), turn.usage(), turn.cost())),
                            each.rulings().stream()
                                    .filter(ruling -> !ruling.usage().equals(Usage.NONE)
                                            || ruling.cost().micros() > 0)
                                    .map(ruling -> asked(ruling.model(), ruling.usage(), ruling.cost())))
                    .forEach(asked -> models.merge(asked.model(), asked, ExecutionSums::sum));
        });
        var dearest =
                Comparator.comparing((ModelUsage each) -> each.cost().micros()).reversed();
        return new Course(
                List.copyOf(days.values()),
                models.values().stream().sorted(dearest).toList());
    }

    private static ModelUsage asked(String model, Usage usage, Money cost) {
        return new ModelUsage(model, 1, usage.inputTokens(), usage.outputTokens(), cost);
    }

    private static DayUsage sum(DayUsage a, DayUsage b) {
        return new DayUsage(
                a.day(),
                a.executions() + b.executions(),
                a.inputTokens() + b.inputTokens(),
                a.outputTokens() + b.outputTokens(),
                a.cost().plus(b.cost()));
    }

    private static ModelUsage sum(ModelUsage a, ModelUsage b) {
        return new ModelUsage(
                a.model(),
                a.turns() + b.turns(),
                a.inputTokens() + b.inputTokens(),
                a.outputTokens() + b.outputTokens(),
                a.cost().plus(b.cost()));
    }
}
