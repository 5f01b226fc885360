package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Vault;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.contract.ConnectionMessages;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Connections in MongoDB: one document each, its credentials sealed in it; each change checks that it is the next. */
@Singleton
public final class MongoConnections implements Connections, MongoIndexes, OutboxSource {
    static final String CONNECTIONS = "connections";
    static final String LOOK_AT = "lookAt";
    private static final String DISCONNECTED = Status.DISCONNECTED.name();
    private static final List<String> USABLE = List.of(Status.CONNECTED.name(), Status.DOWN.name());
    private static final Duration FIRST_LOOK = Duration.ofHours(1);

    private final AgentDatabase database;
    private final Vault vault;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoConnections(AgentDatabase database, Vault vault, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void add(Connection connection, Credentials credentials) {
        var at = connection.origin().createdAt();
        var event = ConnectionMessages.encode(new ConnectionEvent.Changed(connection, null, at));
        var entry = audit.entry(
                connection.org(), "connection.created", "connection", connection.id(), null, snapshot(connection));
        var document = ConnectionForm.write(connection)
                .append(LOOK_AT, Date.from(at.plus(FIRST_LOOK)))
                .append(OutboxMessage.FIELD, List.of(event, entry));
        MongoTokens.first(document, vault, connection, credentials);
        documents().insertOne(document);
        outbox.get().sent(CONNECTIONS, connection.id());
    }

    @Override
    public Optional<Connection> find(OrgId org, String id) {
        return Optional.ofNullable(documents().find(mine(org, id)).first()).map(ConnectionForm::read);
    }

    @Override
    public List<Connection> list(OrgId org, int limit) {
        return documents()
                .find(and(eq("org", org.value()), ne("status", DISCONNECTED)))
                .sort(descending("_id"))
                .limit(limit)
                .map(ConnectionForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Connection changed, List<ConnectionEvent> events, Optional<String> by) {
        var found = documents()
                .find(and(mine(changed.org(), changed.id()), eq("revision", changed.revision() - 1)))
                .first();
        if (found == null) return false;
        var messages = new ArrayList<OutboxMessage>();
        for (var event : events) messages.add(ConnectionMessages.encode(event));
        if (events.stream().anyMatch(ConnectionEvent.Changed.class::isInstance))
            messages.add(entry(ConnectionForm.read(found), changed, by));
        var changes = new ArrayList<Bson>();
        ConnectionForm.changing(changed).forEach((name, value) -> changes.add(set(name, value)));
        changes.add(pushEach(OutboxMessage.FIELD, messages));
        var unchanged = and(mine(changed.org(), changed.id()), eq("revision", changed.revision() - 1));
        if (documents().updateOne(unchanged, combine(changes)).getMatchedCount() == 0) return false;
        outbox.get().sent(CONNECTIONS, changed.id());
        return true;
    }

    private OutboxMessage entry(Connection before, Connection after, Optional<String> by) {
        var action = after.is(Status.DISCONNECTED) ? "connection.disconnected" : "connection.updated";
        return by.isPresent()
                ? audit.entry(after.org(), action, "connection", after.id(), snapshot(before), snapshot(after))
                : audit.entry(
                        after.org(),
                        Actor.system("connections"),
                        action,
                        "connection",
                        after.id(),
                        snapshot(before),
                        snapshot(after));
    }

    private static Map<String, Object> snapshot(Connection connection) {
        var account = connection.account();
        return Map.of(
                "platform", connection.platform().code(),
                "mode", connection.mode().code(),
                "name", connection.name(),
                "account", account == null ? "" : account.id(),
                "status", connection.status().code(),
                "code", connection.state().code());
    }

    @Override
    public List<Connection> due(Instant now, Instant next, int limit) {
        var waiting = and(lte(LOOK_AT, Date.from(now)), or(ne("status", DISCONNECTED), exists("sealed")));
        var oldest = new FindOneAndUpdateOptions().sort(ascending(LOOK_AT));
        var due = new ArrayList<Connection>();
        while (due.size() < limit) {
            var taken = documents().findOneAndUpdate(waiting, set(LOOK_AT, Date.from(next)), oldest);
            if (taken == null) break;
            due.add(ConnectionForm.read(taken));
        }
        return due;
    }

    /** Across organisations: those to some platforms, after the given id, that can be worked with. */
    static Bson usable(Collection<Platform> platforms, String after) {
        return and(
                gt("_id", after),
                in("platform", platforms.stream().map(Platform::name).toList()),
                in("status", USABLE),
                ne("account", null));
    }

    static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(CONNECTIONS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(CONNECTIONS, "org", "-_id"), IndexDeclaration.on(CONNECTIONS, LOOK_AT));
    }

    @Override
    public String collection() {
        return CONNECTIONS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
