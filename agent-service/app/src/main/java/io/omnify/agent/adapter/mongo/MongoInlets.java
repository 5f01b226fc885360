package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Inlet.Seen;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document for each connection that is told things, so that its events leave in the order of their arrival. */
@Singleton
public final class MongoInlets implements Inlets, MongoIndexes, OutboxSource {
    private static final String INLETS = "webhook_inlets";
    private static final String TOKEN = "token";

    /** Half of what a document may hold: the rest is room for one more event, and for what people do to the inlet. */
    private static final Bson ROOM = expr(Document.parse("""
            {$lt: [{$sum: {$map: {
                input: {$ifNull: ["$%s", []]}, as: "each", in: {$strLenBytes: "$$each.data"}}}}, %d]}
            """.formatted(OutboxMessage.FIELD, 8 * 1024 * 1024)));

    private final AgentDatabase database;
    private final SeenNotices notices;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoInlets(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.notices = new SeenNotices(database);
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Inlet> at(String token) {
        return found(eq(TOKEN, token)).map(MongoInlets::read);
    }

    @Override
    public Inlet hearing(ConnectionsOfAccount.Told told) {
        var mine = mine(told.org(), told.connection());
        return found(mine).map(MongoInlets::read).orElseGet(() -> {
            var first = combine(
                    setOnInsert("platform", told.platform().name()),
                    setOnInsert("mode", told.mode().name()),
                    setOnInsert("account", told.account()));
            documents().updateOne(mine, first, new UpdateOptions().upsert(true));
            return found(mine).map(MongoInlets::read).orElseThrow();
        });
    }

    private Optional<Document> found(Bson which) {
        var bare = exclude(OutboxMessage.FIELD);
        return Optional.ofNullable(documents().find(which).projection(bare).first());
    }

    @Override
    public boolean remembers(Inlet inlet, Notice notice) {
        return notices.has(inlet, notice);
    }

    @Override
    public void remember(Inlet inlet, Notice notice, Instant until) {
        notices.add(inlet, notice, until);
    }

    @Override
    public void forget(Instant until) {
        notices.forget(until);
    }

    @Override
    public void put(Inlet inlet) {
        var told = audit.entry(
                inlet.org(), "inlet.created", "connection", inlet.connection(), null, Map.of("inlet", "open"));
        // the number goes on, for the events of the address before have theirs
        var changes = combine(
                set("org", inlet.org().value()),
                set(TOKEN, inlet.token()),
                set("platform", inlet.platform().name()),
                set("mode", inlet.mode().name()),
                set("account", inlet.account()),
                push(OutboxMessage.FIELD, told.on(Audit.TOPIC)));
        documents().updateOne(mine(inlet.org(), inlet.connection()), changes, new UpdateOptions().upsert(true));
        outbox.get().sent(INLETS, inlet.connection());
    }

    @Override
    public boolean remove(OrgId org, String connection) {
        if (found(and(mine(org, connection), ne(TOKEN, null))).isEmpty()) return false;
        var told = audit.entry(org, "inlet.deleted", "connection", connection, Map.of("inlet", "open"), null);
        var changes = combine(unset(TOKEN), push(OutboxMessage.FIELD, told.on(Audit.TOPIC)));
        boolean removed = documents().updateOne(mine(org, connection), changes).getMatchedCount() > 0;
        if (removed) outbox.get().sent(INLETS, connection);
        return removed;
    }

    @Override
    public boolean take(Inlet next, WebhookEvent.Received event) {
        var sequence = next.sequence() - 1;
        var unchanged = and(
                ROOM,
                mine(next.org(), next.connection()),
                eq(TOKEN, next.token().isEmpty() ? null : next.token()),
                sequence == 0 ? eq("sequence", null) : eq("sequence", sequence));
        var seen = next.seen().stream()
                .map(each -> new Document("id", each.id())
                        .append("subject", each.subject())
                        .append("at", Date.from(each.at())))
                .toList();
        var changes = combine(
                set("sequence", next.sequence()),
                set("seen", seen),
                push(OutboxMessage.FIELD, WebhookMessages.encode(event)));
        boolean taken = documents().updateOne(unchanged, changes).getMatchedCount() > 0;
        if (taken) outbox.get().sent(INLETS, next.connection());
        return taken;
    }

    private static Inlet read(Document stored) {
        var seen = stored.getList("seen", Document.class, List.of()).stream()
                .map(each -> new Seen(
                        each.getString("id"),
                        each.getString("subject"),
                        each.getDate("at").toInstant()))
                .toList();
        var sequence = stored.getLong("sequence");
        return new Inlet(
                Objects.requireNonNullElse(stored.getString(TOKEN), ""),
                new OrgId(stored.getString("org")),
                stored.getString("_id"),
                Platform.valueOf(stored.getString("platform")),
                Mode.valueOf(stored.getString("mode")),
                stored.getString("account"),
                sequence == null ? 0 : sequence,
                seen);
    }

    private static Bson mine(OrgId org, String connection) {
        return and(eq("_id", connection), eq("org", org.value()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(INLETS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(INLETS, TOKEN), SeenNotices.INDEX);
    }

    @Override
    public String collection() {
        return INLETS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
