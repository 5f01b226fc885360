package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One document per execution and run, so that what is delivered again finds itself already counted. */
@Singleton
final class MongoActivity implements Activity, MongoIndexes {
    private static final String EXECUTIONS = "executions";
    private static final String RUNS = "runs";
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

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
    public void recordExecutions(List<ExecutionFact> all) {
        executions.bulkWrite(all.stream().map(MongoActivity::unlessKnown).toList(), ANY_ORDER);
    }

    private static UpdateOneModel<Document> unlessKnown(ExecutionFact execution) {
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
        return new UpdateOneModel<>(eq("_id", id), new Document("$setOnInsert", stored), UPSERT);
    }

    @Override
    public void recordRuns(List<RunFact> all) {
        try {
            runs.bulkWrite(all.stream().map(MongoActivity::unlessNewer).toList(), ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            // Those exist and are not older: what was delivered is known already.
            if (e.getWriteConcernError() != null) throw e;
            for (var error : e.getWriteErrors()) if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private static UpdateOneModel<Document> unlessNewer(RunFact run) {
        var stored = new Document("org", run.org().value())
                .append("day", day(run.endedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .append("workflow_id", run.workflowId())
                .append("status", run.status())
                .append("sequence", run.sequence());
        var older = and(eq("_id", run.org().value() + ":" + run.runId()), lt("sequence", run.sequence()));
        return new UpdateOneModel<>(older, new Document("$set", stored), UPSERT);
    }

    /** Day by day and added up here: so the embedded database reads no more than one day at a time, by its index. */
    @Override
    public ActivityReport report(OrgId org, LocalDate from, LocalDate to) {
        var counts = new ActivityCounts();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var ended = new Document("org", org.value()).append("day", day(day));
            for (var execution : executions.find(ended).projection(ActivityCounts.FIELDS)) counts.execution(execution);
            for (var run : runs.find(ended).projection(ActivityCounts.FIELDS)) counts.run(run);
        }
        return counts.report();
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
