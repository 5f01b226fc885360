package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One document per execution and run, so that what is delivered again finds itself already counted. */
@Singleton
final class MongoActivity implements Activity, MongoIndexes {
    private static final String EXECUTIONS = "executions";
    private static final String RUNS = "runs";

    private final MongoCollection<Document> executions;
    private final MongoCollection<Document> runs;

    MongoActivity(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        MongoDatabase database = client.getDatabase(name);
        this.executions = database.getCollection(EXECUTIONS);
        this.runs = database.getCollection(RUNS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(EXECUTIONS, "org", "day"), IndexDeclaration.on(RUNS, "org", "day"));
    }

    @Override
    public void record(ExecutionFact execution) {
        var stored = new Document("org", execution.org().value())
                .append("day", day(execution.endedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .append("agent_id", execution.agentId())
                .append("agent_type", execution.agentType())
                .append("status", execution.status())
                .append("input_tokens", execution.inputTokens())
                .append("output_tokens", execution.outputTokens())
                .append("cost", execution.cost().micros())
                .append("currency", execution.cost().currency().getCurrencyCode());
        var id = execution.org().value() + ":" + execution.executionId();
        executions.updateOne(eq("_id", id), new Document("$setOnInsert", stored), new UpdateOptions().upsert(true));
    }

    @Override
    public void record(RunFact run) {
        var stored = new Document("org", run.org().value())
                .append("day", day(run.endedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .append("workflow_id", run.workflowId())
                .append("status", run.status())
                .append("sequence", run.sequence());
        var older = and(eq("_id", run.org().value() + ":" + run.runId()), lt("sequence", run.sequence()));
        try {
            runs.updateOne(older, new Document("$set", stored), new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // It exists and is not older: what was delivered is known already.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    @Override
    public ActivityReport report(OrgId org, LocalDate from, LocalDate to) {
        var period = and(eq("org", org.value()), gte("day", day(from)), lte("day", day(to)));
        return new ActivityReport(executions(period), runs(period));
    }

    private List<ActivityReport.Executions> executions(Bson period) {
        var rows = new ArrayList<ActivityReport.Executions>();
        var sums = List.of("input_tokens", "output_tokens", "cost");
        for (var row : grouped(executions, period, List.of("day", "status", "agent_type", "currency"), sums)) {
            var id = row.get("_id", Document.class);
            rows.add(new ActivityReport.Executions(
                    LocalDate.parse(id.getString("day")),
                    id.getString("status"),
                    id.getString("agent_type"),
                    number(row, "count"),
                    number(row, "input_tokens"),
                    number(row, "output_tokens"),
                    new Money(number(row, "cost"), Currency.getInstance(id.getString("currency")))));
        }
        rows.sort(Comparator.comparing(ActivityReport.Executions::day)
                .thenComparing(ActivityReport.Executions::agentType)
                .thenComparing(ActivityReport.Executions::status));
        return rows;
    }

    private List<ActivityReport.Runs> runs(Bson period) {
        var rows = new ArrayList<ActivityReport.Runs>();
        for (var row : grouped(runs, period, List.of("day", "status"), List.of())) {
            var id = row.get("_id", Document.class);
            rows.add(new ActivityReport.Runs(
                    LocalDate.parse(id.getString("day")), id.getString("status"), number(row, "count")));
        }
        rows.sort(Comparator.comparing(ActivityReport.Runs::day).thenComparing(ActivityReport.Runs::status));
        return rows;
    }

    private static Iterable<Document> grouped(
            MongoCollection<Document> collection, Bson period, List<String> keys, List<String> sums) {
        var id = new Document();
        for (var key : keys) id.append(key, "$" + key);
        var group = new Document("_id", id).append("count", new Document("$sum", 1));
        for (var sum : sums) group.append(sum, new Document("$sum", "$" + sum));
        return collection.aggregate(List.of(new Document("$match", period), new Document("$group", group)));
    }

    private static long number(Document row, String field) {
        return row.get(field, Number.class).longValue();
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
