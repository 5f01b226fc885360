package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.executions.port.Spending.Course;
import io.omnify.agent.executions.port.Spending.DayUsage;
import io.omnify.agent.executions.port.Spending.ModelUsage;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Sums by day and model, added up here: not every server can cut a time down to its day. */
final class CourseOfTime {
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> executions;
    private final Map<LocalDate, Sum> days = new TreeMap<>();
    private final Map<String, Sum> models = new TreeMap<>();

    CourseOfTime(MongoCollection<Document> executions) {
        this.executions = executions;
    }

    Course read(OrgId org, Instant since) {
        executions
                .find(and(eq("org", org.value()), gte("startedAt", since)))
                .projection(include("startedAt", "inputTokens", "outputTokens", "costMicros", "turns", "rulings"))
                .batchSize(BATCH)
                .forEach(this::add);
        var dearest =
                Comparator.comparing((ModelUsage each) -> each.cost().micros()).reversed();
        return new Course(
                days.entrySet().stream()
                        .map(each -> day(each.getKey(), each.getValue()))
                        .toList(),
                models.entrySet().stream()
                        .map(each -> model(each.getKey(), each.getValue()))
                        .sorted(dearest)
                        .toList());
    }

    private void add(Document execution) {
        var day = LocalDate.ofInstant(execution.getDate("startedAt").toInstant(), ZoneOffset.UTC);
        days.computeIfAbsent(day, _ -> new Sum()).add(execution, number(execution, "costMicros"));
        execution.getList("turns", Document.class, List.of()).forEach(this::addAsked);
        execution.getList("rulings", Document.class, List.of()).stream()
                .filter(CourseOfTime::wasAsked)
                .forEach(this::addAsked);
    }

    /** A check for which nothing was left was never asked of any model. */
    private static boolean wasAsked(Document ruling) {
        var cost = ruling.get("cost", Document.class);
        return number(ruling, "inputTokens") > 0 || cost != null && number(cost, "micros") > 0;
    }

    private void addAsked(Document asked) {
        var cost = asked.get("cost", Document.class);
        models.computeIfAbsent(asked.getString("model"), _ -> new Sum())
                .add(asked, cost == null ? 0 : number(cost, "micros"));
    }

    private static DayUsage day(LocalDate day, Sum sum) {
        return new DayUsage(day, sum.count, sum.input, sum.output, Money.usd(sum.cost));
    }

    private static ModelUsage model(String model, Sum sum) {
        return new ModelUsage(model, sum.count, sum.input, sum.output, Money.usd(sum.cost));
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static final class Sum {
        private long count;
        private long input;
        private long output;
        private long cost;

        void add(Document tokens, long micros) {
            count++;
            input += number(tokens, "inputTokens");
            output += number(tokens, "outputTokens");
            cost += micros;
        }
    }
}
