package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The read model of runs: one document each, replaced only by a state at least as new. */
@Singleton
public final class MongoRuns implements Runs, MongoIndexes {
    private static final String RUNS = "runs";

    private final MongoClient client;
    private final String database;

    public MongoRuns(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public Optional<Run> find(OrgId org, RunId id) {
        return Optional.ofNullable(documents()
                        .find(and(eq("_id", id.value()), eq("org", org.value())))
                        .first())
                .map(RunDocument::toDomain);
    }

    @Override
    public List<Run> list(OrgId org, Query query) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value())));
        if (query.workflow() != null) wanted.add(eq("workflow", query.workflow().value()));
        if (query.status() != null) wanted.add(eq("status", query.status().code()));
        if (query.after() != null) find(org, query.after()).ifPresent(last -> wanted.add(olderThan(last)));
        return documents()
                .find(and(wanted))
                .sort(descending("startedAt", "_id"))
                .limit(query.limit())
                .map(RunDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(Run last) {
        var startedAt = last.origin().startedAt();
        return or(
                lt("startedAt", startedAt),
                and(eq("startedAt", startedAt), lt("_id", last.id().value())));
    }

    /** Replaces, and inserts only when there is none: two statements, each atomic, that any order of events survives. */
    @Override
    public void show(Run run) {
        var document = RunDocument.of(run);
        var notNewer = and(eq("_id", document.id()), eq("org", document.org()), lte("sequence", document.sequence()));
        if (documents().replaceOne(notNewer, document).getMatchedCount() > 0) return;
        try {
            documents().insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            documents().replaceOne(notNewer, document);
        }
    }

    private MongoCollection<RunDocument> documents() {
        return client.getDatabase(database).getCollection(RUNS, RunDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(RUNS, "org", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "workflow", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "status", "-startedAt", "-_id"));
    }
}
