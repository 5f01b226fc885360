package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.domain.Subscription.Status;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Subscriptions in MongoDB; of a removed one its id stays, which carries what is still to be told of it. */
@Singleton
public final class MongoSubscriptions implements Subscriptions, MongoIndexes, OutboxSource {
    private static final String SUBSCRIPTIONS = "webhooks";
    private static final String GONE = "gone";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoSubscriptions(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void add(Subscription subscription) {
        var told = audit.entry(
                subscription.org(), "webhook.created", "webhook", subscription.id(), null, snapshot(subscription));
        documents().insertOne(document(subscription).append(OutboxMessage.FIELD, List.of(told)));
        outbox.get().sent(SUBSCRIPTIONS, subscription.id());
    }

    @Override
    public Optional<Subscription> find(OrgId org, String id) {
        return Optional.ofNullable(documents().find(mine(org, id)).first()).map(MongoSubscriptions::read);
    }

    @Override
    public List<Subscription> list(OrgId org) {
        return documents()
                .find(and(eq("org", org.value()), eq(GONE, null)))
                .sort(descending("_id"))
                .limit(Subscription.MOST)
                .map(MongoSubscriptions::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean change(Subscription before, Subscription changed, String action) {
        var told = audit.entry(changed.org(), action, "webhook", changed.id(), snapshot(before), snapshot(changed));
        var known = document(before);
        var changes = new ArrayList<Bson>();
        document(changed).forEach((name, value) -> {
            if (!Objects.equals(known.get(name), value)) changes.add(set(name, value));
        });
        changes.add(push(OutboxMessage.FIELD, told));
        var result = documents().updateOne(mine(changed.org(), changed.id()), combine(changes));
        if (result.getMatchedCount() == 0) return false;
        outbox.get().sent(SUBSCRIPTIONS, changed.id());
        return true;
    }

    @Override
    public void note(Subscription found) {
        if (found.status() == Status.ACTIVE) {
            documents().updateOne(mine(found.org(), found.id()), set("failingSince", date(found.failingSince())));
            return;
        }
        var told = audit.entry(
                found.org(),
                Actor.system("webhooks"),
                "webhook.disabled",
                "webhook",
                found.id(),
                Map.of("status", Status.ACTIVE.code()),
                snapshot(found));
        var changes = combine(
                set("status", found.status().name()),
                set("why", found.why()),
                set("failingSince", date(found.failingSince())),
                push(OutboxMessage.FIELD, told));
        var active = and(mine(found.org(), found.id()), eq("status", Status.ACTIVE.name()));
        if (documents().updateOne(active, changes).getMatchedCount() > 0)
            outbox.get().sent(SUBSCRIPTIONS, found.id());
    }

    @Override
    public boolean remove(OrgId org, String id) {
        var before = find(org, id);
        if (before.isEmpty()) return false;
        var told = audit.entry(org, "webhook.deleted", "webhook", id, snapshot(before.get()), null);
        var changes = combine(set(GONE, true), unset("sealed"), push(OutboxMessage.FIELD, told));
        boolean removed = documents().updateOne(mine(org, id), changes).getMatchedCount() > 0;
        if (removed) outbox.get().sent(SUBSCRIPTIONS, id);
        return removed;
    }

    private static Document document(Subscription of) {
        return new Document("_id", of.id())
                .append("org", of.org().value())
                .append("url", of.url().toString())
                .append("types", of.types())
                .append("description", of.description())
                .append("sealed", of.sealed())
                .append("status", of.status().name())
                .append("why", of.why())
                .append("failingSince", date(of.failingSince()))
                .append("createdBy", of.createdBy())
                .append("createdAt", Date.from(of.createdAt()));
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static Subscription read(Document stored) {
        var failing = stored.getDate("failingSince");
        return new Subscription(
                stored.getString("_id"),
                new OrgId(stored.getString("org")),
                URI.create(stored.getString("url")),
                stored.getList("types", String.class),
                stored.getString("description"),
                stored.getString("sealed"),
                Status.valueOf(stored.getString("status")),
                stored.getString("why"),
                failing == null ? null : failing.toInstant(),
                stored.getString("createdBy"),
                stored.getDate("createdAt").toInstant());
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static Map<String, Object> snapshot(Subscription of) {
        return Map.of(
                "url",
                of.url().toString(),
                "event_types",
                of.types(),
                "status",
                of.status().code());
    }

    private static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()), eq(GONE, null));
    }

    private MongoCollection<Document> documents() {
        return database.raw(SUBSCRIPTIONS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(SUBSCRIPTIONS, "org", "-_id"));
    }

    @Override
    public String collection() {
        return SUBSCRIPTIONS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
