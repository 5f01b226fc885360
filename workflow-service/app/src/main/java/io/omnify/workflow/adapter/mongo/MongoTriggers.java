package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One document per trigger; the revision lets only one change win. */
@Singleton
public final class MongoTriggers implements Triggers, AllTriggers, MongoIndexes, OutboxSource {
    static final String TRIGGERS = "triggers";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoClient client;
    private final String database;
    private final TriggerAudit audit;
    private final Provider<Outbox> outbox;
    private final InstantSource clock;
    private volatile Listening listening = new Listening(Instant.EPOCH, List.of());

    private record Listening(Instant at, List<Trigger> triggers) {}

    public MongoTriggers(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            TriggerAudit audit,
            Provider<Outbox> outbox,
            InstantSource clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.client = client;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Trigger> find(OrgId org, TriggerId id) {
        var one = and(eq("_id", id.value()), eq("org", org.value()));
        return Optional.ofNullable(documents().find(one).first()).map(TriggerDocument::toDomain);
    }

    @Override
    public Optional<Trigger> find(TriggerId id) {
        return Optional.ofNullable(documents().find(eq("_id", id.value())).first())
                .map(TriggerDocument::toDomain);
    }

    @Override
    public List<Trigger> list(OrgId org, WorkflowId workflow, int limit) {
        return documents()
                .find(and(eq("org", org.value()), eq("workflow", workflow.value())))
                .sort(ascending("createdAt", "_id"))
                .limit(limit)
                .map(TriggerDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(Trigger trigger, Instant now) {
        try {
            documents().insertOne(TriggerDocument.of(trigger.stored(1), now).telling(audit.created(trigger)));
            changed();
            outbox.get().sent(TRIGGERS, trigger.id().value());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public boolean save(Trigger trigger, Instant now) {
        boolean saved =
                documents().updateOne(known(trigger), next(trigger, now)).getMatchedCount() > 0;
        if (saved) changed();
        return saved;
    }

    @Override
    public boolean change(Trigger before, Trigger next, Instant now) {
        var update = combine(next(next, now), push(OutboxMessage.FIELD, audit.changed(before, next)));
        boolean saved = documents().updateOne(known(next), update).getMatchedCount() > 0;
        if (saved) {
            changed();
            outbox.get().sent(TRIGGERS, next.id().value());
        }
        return saved;
    }

    static Bson known(Trigger trigger) {
        return and(
                eq("_id", trigger.id().value()), eq("org", trigger.org().value()), eq("revision", trigger.revision()));
    }

    private Bson next(Trigger trigger, Instant now) {
        return next(documents(), trigger, now);
    }

    /** The next revision, which nobody has claimed. */
    static Bson next(MongoCollection<TriggerDocument> documents, Trigger trigger, Instant now) {
        var next = TriggerDocument.of(trigger.stored(trigger.revision() + 1), now);
        return Replacement.of(documents, next, TriggerDocument.class);
    }

    @Override
    public void remove(OrgId org, TriggerId id) {
        var removed = documents().findOneAndDelete(and(eq("_id", id.value()), eq("org", org.value())));
        changed();
        if (removed != null) audit.removed(removed.toDomain(), removed.unsent());
    }

    @Override
    public List<Trigger> listening() {
        var known = listening;
        var now = clock.instant();
        if (known.at().plus(FRESH).isAfter(now)) return known.triggers();
        var fresh = documents()
                .find(and(eq("type", "event"), eq("paused", false)))
                .map(TriggerDocument::toDomain)
                .into(new ArrayList<>());
        listening = new Listening(now, List.copyOf(fresh));
        return fresh;
    }

    /** What this instance changes it knows at once; other instances within a second. */
    private void changed() {
        listening = new Listening(Instant.EPOCH, List.of());
    }

    private MongoCollection<TriggerDocument> documents() {
        return client.getDatabase(database).getCollection(TRIGGERS, TriggerDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(TRIGGERS, "org", "workflow", "createdAt"),
                IndexDeclaration.on(TRIGGERS, "wakeAt"),
                IndexDeclaration.on(TRIGGERS, "type", "paused"));
    }

    @Override
    public String collection() {
        return TRIGGERS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
