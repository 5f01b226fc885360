package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The same documents in a collection of their own, with fewer indexes, as it is asked seldom; the histories stay where
 * they are, as nobody looks through them but for one run.
 */
@Singleton
public final class MongoArchive implements ArchivedRuns, MongoIndexes {
    private static final String ARCHIVE = "run_archive";

    private final MongoClient client;
    private final String database;
    private final MongoRuns runs;

    public MongoArchive(
            MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, MongoRuns runs) {
        this.client = client;
        this.database = database;
        this.runs = runs;
    }

    @Override
    public void put(Run run) {
        var document = RunDocument.of(run);
        documents()
                .replaceOne(
                        and(eq("_id", document.id()), eq("org", document.org())),
                        document,
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Run> find(OrgId org, RunId run) {
        return Optional.ofNullable(states().find(and(eq("_id", run.value()), eq("org", org.value())))
                        .first())
                .map(MongoArchive::run);
    }

    @Override
    public List<Run> search(OrgId org, RunFilter filter, int limit, @Nullable RunPosition after) {
        complete(org);
        return MongoRuns.search(documents(), org, filter, limit, after);
    }

    @Override
    public Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit) {
        return find(org, run).map(_ -> runs.entries(org, run, since, limit));
    }

    /** The first documents of the archive had the state alone, which no filter finds. */
    private void complete(OrgId org) {
        for (var old : states().find(and(eq("org", org.value()), eq("startedAt", null)))) put(run(old));
    }

    private static Run run(Document stored) {
        return RunDocument.run(stored.get("org", ""), stored.get("state", ""));
    }

    private MongoCollection<Document> states() {
        return client.getDatabase(database).getCollection(ARCHIVE);
    }

    private MongoCollection<RunDocument> documents() {
        return client.getDatabase(database).getCollection(ARCHIVE, RunDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(ARCHIVE, "org", "-startedAt", "-_id"),
                IndexDeclaration.on(ARCHIVE, "org", "workflow", "-startedAt", "-_id"),
                IndexDeclaration.on(ARCHIVE, "org", "attributes", "-startedAt", "-_id"),
                IndexDeclaration.on(ARCHIVE, "org", "words", "-startedAt", "-_id"));
    }
}
