package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One document per workflow with its current version; earlier versions are copied aside before they are replaced. */
@Singleton
public final class MongoWorkflows implements Workflows, MongoIndexes, OutboxSource {
    private static final String CURRENT = "workflows";
    private static final String EARLIER = "workflow_versions";

    private final MongoClient client;
    private final String database;
    private final WorkflowAudit audit;
    private final Provider<Outbox> outbox;

    public MongoWorkflows(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            WorkflowAudit audit,
            Provider<Outbox> outbox) {
        this.client = client;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Workflow> find(OrgId org, WorkflowId id) {
        return Optional.ofNullable(documents(CURRENT).find(key(org, id)).first())
                .map(WorkflowDocument::toDomain);
    }

    @Override
    public Optional<Workflow> find(OrgId org, WorkflowId id, int version) {
        var exactly = and(eq("org", org.value()), eq("workflow", id.value()), eq("version", version));
        return Optional.ofNullable(documents(CURRENT).find(exactly).first())
                .or(() -> Optional.ofNullable(documents(EARLIER).find(exactly).first()))
                .map(WorkflowDocument::toDomain);
    }

    @Override
    public List<Workflow> versions(OrgId org, WorkflowId id, int limit) {
        var found = new ArrayList<Workflow>();
        find(org, id).ifPresent(found::add);
        int current = found.isEmpty() ? Integer.MAX_VALUE : found.getFirst().version();
        documents(EARLIER)
                .find(and(eq("org", org.value()), eq("workflow", id.value()), lt("version", current)))
                .sort(descending("version"))
                .limit(limit)
                .forEach(document -> found.add(document.toDomain()));
        return found.size() <= limit ? found : found.subList(0, limit);
    }

    @Override
    public List<Workflow> list(OrgId org, int limit, @Nullable WorkflowId after) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("removed", false)));
        if (after != null) find(org, after).ifPresent(last -> wanted.add(olderThan(last)));
        return documents(CURRENT)
                .find(and(wanted))
                .sort(descending("createdAt", "_id"))
                .limit(limit)
                .map(WorkflowDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(Workflow last) {
        return or(
                lt("createdAt", last.createdAt()),
                and(eq("createdAt", last.createdAt()), lt("_id", WorkflowDocument.id(last.org(), last.id()))));
    }

    @Override
    public boolean add(Workflow workflow) {
        try {
            documents(CURRENT).insertOne(WorkflowDocument.of(workflow, audit.created(workflow)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
        announce(workflow);
        return true;
    }

    @Override
    public boolean save(Workflow workflow, Workflow expected) {
        return save(workflow, expected, null);
    }

    @Override
    public boolean restore(Workflow workflow, Workflow expected, int earlier) {
        return save(workflow, expected, earlier);
    }

    private boolean save(Workflow workflow, Workflow expected, @Nullable Integer restored) {
        boolean published = workflow.published() != expected.published();
        if (workflow.version() != expected.version()) keep(expected);
        var same = and(
                key(workflow.org(), workflow.id()),
                eq("version", expected.version()),
                or(eq("published", expected.published()), eq("published", null)),
                eq("removed", expected.removed()));
        var changes = new ArrayList<>(List.of(
                set("version", workflow.version()),
                set("published", workflow.published()),
                set("definition", WorkflowDocument.json(workflow.definition())),
                set("removed", workflow.removed()),
                set("updatedAt", workflow.updatedAt())));
        var told = new ArrayList<>(List.of(audit.changed(expected, workflow, restored)));
        if (published) told.addFirst(DefinitionPublishedV1.encode(workflow));
        changes.add(pushEach(OutboxMessage.FIELD, told));
        if (documents(CURRENT).updateOne(same, combine(changes)).getMatchedCount() == 0) return false;
        announce(workflow);
        return true;
    }

    /** A version never changes, so copying it twice does no harm. */
    private void keep(Workflow version) {
        var copy = WorkflowDocument.of(version).archived();
        documents(EARLIER).replaceOne(eq("_id", copy.id()), copy, new ReplaceOptions().upsert(true));
    }

    private void announce(Workflow workflow) {
        outbox.get().sent(CURRENT, WorkflowDocument.id(workflow.org(), workflow.id()));
    }

    private static Bson key(OrgId org, WorkflowId id) {
        return and(eq("_id", WorkflowDocument.id(org, id)), eq("org", org.value()));
    }

    private MongoCollection<WorkflowDocument> documents(String collection) {
        return Objects.requireNonNull(client.getDatabase(database)).getCollection(collection, WorkflowDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(CURRENT, "org", "removed", "-createdAt", "-_id"),
                IndexDeclaration.unique(EARLIER, "org", "workflow", "version"));
    }

    @Override
    public String collection() {
        return CURRENT;
    }

    @Override
    public String topic() {
        return Topic.DEFINITIONS;
    }
}
