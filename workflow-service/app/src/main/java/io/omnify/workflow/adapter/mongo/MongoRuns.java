package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.port.Runs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The read model of runs: one document each, replaced only by a newer state, and one for each change. */
@Singleton
public final class MongoRuns implements Runs, RunArchive, MongoIndexes {
    static final String RUNS = "runs";
    static final String HISTORY = "run_history";

    private final MongoClient client;
    private final String database;
    private final RunWriter writer;

    public MongoRuns(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
        this.writer = new RunWriter(this::documents, this::changes);
    }

    @Override
    public Optional<Run> find(OrgId org, RunId id) {
        return Optional.ofNullable(documents()
                        .find(and(eq("_id", id.value()), eq("org", org.value())))
                        .first())
                .map(RunDocument::toDomain);
    }

    @Override
    public List<Run> search(OrgId org, RunFilter filter, int limit, @Nullable RunPosition after) {
        return search(documents(), org, filter, limit, after);
    }

    static List<Run> search(
            MongoCollection<RunDocument> where, OrgId org, RunFilter filter, int limit, @Nullable RunPosition after) {
        var wanted = RunQueries.of(org, filter);
        return where.find(after == null ? wanted : and(wanted, RunQueries.olderThan(after)))
                .sort(descending("startedAt", "_id"))
                .limit(limit)
                .map(RunDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit) {
        return find(org, run).map(_ -> entries(org, run, since, limit));
    }

    /** What happened to a run, here or in the archive. */
    List<Entry> entries(OrgId org, RunId run, long since, int limit) {
        var entries = new ArrayList<Entry>();
        changes()
                .find(and(eq("run", run.value()), eq("org", org.value()), gt("sequence", since)))
                .sort(ascending("sequence"))
                .limit(limit)
                .forEach(change -> entries.addAll(change.toDomain()));
        return entries;
    }

    @Override
    public List<Run> changedSince(OrgId org, long sequence, int limit) {
        return documents()
                .find(and(eq("org", org.value()), gt("sequence", sequence)))
                .sort(ascending("sequence"))
                .limit(limit)
                .map(RunDocument::toDomain)
                .into(new ArrayList<>());
    }

    /** Runs of the organisation that wait for an event of the type. */
    List<RunId> waiting(OrgId org, String event, String after, int limit) {
        return documents()
                .find(and(eq("org", org.value()), eq("waitsFor", event), gte("_id", after)))
                .sort(ascending("_id"))
                .limit(limit + 1)
                .map(document -> new RunId(document.id()))
                .into(new ArrayList<>())
                .stream()
                .filter(run -> !run.value().equals(after))
                .limit(limit)
                .toList();
    }

    @Override
    public void show(Run run) {
        writer.keep(List.of(run));
    }

    @Override
    public void show(List<Run> runs) {
        writer.keep(runs);
    }

    @Override
    public Set<RunId> unended(Map<RunId, OrgId> runs) {
        var found = new HashSet<RunId>();
        client.getDatabase(database)
                .getCollection(RUNS)
                .find(in("_id", runs.keySet().stream().map(RunId::value).toList()))
                .projection(include("org", "status"))
                .batchSize(runs.size())
                .forEach(run -> {
                    var id = new RunId(run.getString("_id"));
                    if (new OrgId(run.getString("org")).equals(runs.get(id)) && !ended(run)) found.add(id);
                });
        return found;
    }

    private static boolean ended(Document run) {
        return RunStatus.ofCode(run.getString("status"))
                .filter(RunStatus::ended)
                .isPresent();
    }

    @Override
    public void keep(List<Run> changes) {
        writer.keep(changes);
    }

    MongoCollection<RunDocument> documents() {
        return client.getDatabase(database).getCollection(RUNS, RunDocument.class);
    }

    MongoCollection<HistoryDocument> changes() {
        return client.getDatabase(database).getCollection(HISTORY, HistoryDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(RUNS, "org", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "workflow", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "status", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "workflow", "status", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "incident", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "workflow", "incident", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "errorCode", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "attributes", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "words", "-startedAt", "-_id"),
                IndexDeclaration.on(RUNS, "org", "waitsFor", "_id"),
                IndexDeclaration.on(RUNS, "org", "sequence"),
                IndexDeclaration.on(RUNS, "org", "endedAt"),
                IndexDeclaration.on(HISTORY, "run", "sequence"));
    }
}
