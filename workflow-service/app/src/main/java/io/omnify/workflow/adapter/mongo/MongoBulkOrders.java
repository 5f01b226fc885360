package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

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
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.control.usecase.WorkOffOrders;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One document per order with the runs it is for; whoever claims one that is under way works it off. */
@Singleton
public final class MongoBulkOrders implements BulkOrders, MongoIndexes, OutboxSource {
    private static final String ORDERS = "bulk_orders";
    private static final String RUNNING = BulkOrder.Status.RUNNING.code();

    private final MongoClient client;
    private final String database;
    private final Audit audit;
    private final Provider<Outbox> outbox;
    private final Provider<WorkOffOrders> work;

    public MongoBulkOrders(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Audit audit,
            Provider<Outbox> outbox,
            Provider<WorkOffOrders> work) {
        this.client = client;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.work = work;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        boolean more = true;
        while (more) more = work.get().handle();
    }

    @Override
    public boolean add(BulkOrder order) {
        try {
            documents().insertOne(BulkOrderDocument.of(order.stored(1), entry("bulk_order.given", null, order)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
        outbox.get().sent(ORDERS, order.id());
        return true;
    }

    @Override
    public Optional<BulkOrder> find(OrgId org, String id) {
        return Optional.ofNullable(documents().find(key(org, id)).first()).map(BulkOrderDocument::toDomain);
    }

    @Override
    public List<BulkOrder> list(OrgId org, @Nullable WorkflowId workflow, int limit, @Nullable String after) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value())));
        if (workflow != null) wanted.add(eq("workflow", workflow.value()));
        if (after != null) find(org, after).ifPresent(last -> wanted.add(olderThan(last)));
        return documents()
                .find(and(wanted))
                .projection(exclude("runs"))
                .sort(descending("createdAt", "_id"))
                .limit(limit)
                .map(BulkOrderDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(BulkOrder last) {
        return or(lt("createdAt", last.createdAt()), and(eq("createdAt", last.createdAt()), lt("_id", last.id())));
    }

    @Override
    public boolean save(BulkOrder order, Instant until) {
        var changes = new ArrayList<>(List.of(
                set("given", order.progress().given()),
                set("passedOver", order.progress().passedOver()),
                set("status", order.status().code()),
                set("endedAt", order.endedAt()),
                set("revision", order.revision() + 1),
                set("claimedUntil", until)));
        boolean cancelled = order.status() == BulkOrder.Status.CANCELLED;
        if (cancelled) changes.add(push(OutboxMessage.FIELD, entry("bulk_order.cancelled", order, order)));
        var known = and(key(order.org(), order.id()), eq("revision", order.revision()), eq("status", RUNNING));
        if (documents().updateOne(known, combine(changes)).getMatchedCount() == 0) return false;
        if (cancelled) outbox.get().sent(ORDERS, order.id());
        return true;
    }

    @Override
    public Optional<BulkOrder> claimDue(Instant now, Instant until) {
        var due = and(eq("status", RUNNING), lte("claimedUntil", now));
        return Optional.ofNullable(documents().findOneAndUpdate(due, set("claimedUntil", until)))
                .map(BulkOrderDocument::toDomain);
    }

    private OutboxMessage entry(String action, @Nullable BulkOrder before, BulkOrder after) {
        return audit.entry(after.org(), action, "bulk_order", after.id(), snapshot(before), snapshot(after));
    }

    private static @Nullable Object snapshot(@Nullable BulkOrder order) {
        if (order == null) return null;
        return Map.of(
                "act", ActForm.of(order.act()).verb(),
                "filter", FilterForm.of(order.filter()),
                "applies", order.count().applies(),
                "given", order.progress().given(),
                "status", order.status().code());
    }

    private static Bson key(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()));
    }

    private MongoCollection<BulkOrderDocument> documents() {
        return client.getDatabase(database).getCollection(ORDERS, BulkOrderDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(ORDERS, "org", "-createdAt", "-_id"),
                IndexDeclaration.on(ORDERS, "status", "claimedUntil"));
    }

    @Override
    public String collection() {
        return ORDERS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
