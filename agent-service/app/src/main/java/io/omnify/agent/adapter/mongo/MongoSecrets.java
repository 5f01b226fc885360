package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.secrets.domain.Secret;
import io.omnify.agent.secrets.port.SecretStore;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One document per secret, which has its value sealed; the audit trail learns of hosts only. Of a removed one its name
 * stays, which carries what is still to be told of it.
 */
@Singleton
public final class MongoSecrets implements SecretStore, MongoIndexes, OutboxSource {
    private static final String SECRETS = "secrets";
    private static final String GONE = "gone";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoSecrets(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Secret> find(OrgId org, String name) {
        return Optional.ofNullable(documents().find(key(org, name)).first()).map(MongoSecrets::secret);
    }

    @Override
    public List<Secret> list(OrgId org, int limit, String after) {
        return documents()
                .find(and(eq("org", org.value()), eq(GONE, null), gt("name", after)))
                .sort(ascending("name"))
                .limit(limit)
                .map(MongoSecrets::secret)
                .into(new ArrayList<>());
    }

    @Override
    public void put(Secret secret) {
        var before = find(secret.org(), secret.name()).orElse(null);
        var action = before == null ? "secret.created" : "secret.updated";
        var told = audit.entry(secret.org(), action, "secret", secret.name(), snapshot(before), snapshot(secret));
        var changes = combine(
                set("org", secret.org().value()),
                set("name", secret.name()),
                set("hosts", secret.hosts()),
                set("sealed", secret.sealed()),
                set("changedAt", Date.from(secret.changedAt())),
                set("changedBy", secret.changedBy()),
                unset(GONE),
                push(OutboxMessage.FIELD, told));
        documents().updateOne(eq("_id", id(secret.org(), secret.name())), changes, new UpdateOptions().upsert(true));
        outbox.get().sent(SECRETS, id(secret.org(), secret.name()));
    }

    @Override
    public boolean remove(OrgId org, String name) {
        var before = find(org, name);
        if (before.isEmpty()) return false;
        var told = audit.entry(org, "secret.deleted", "secret", name, snapshot(before.get()), null);
        var changes = combine(set(GONE, true), unset("sealed"), unset("hosts"), push(OutboxMessage.FIELD, told));
        boolean removed = documents().updateOne(key(org, name), changes).getMatchedCount() > 0;
        if (removed) outbox.get().sent(SECRETS, id(org, name));
        return removed;
    }

    private static @Nullable Object snapshot(@Nullable Secret secret) {
        return secret == null ? null : Map.of("allowed_hosts", secret.hosts());
    }

    private static Secret secret(Document stored) {
        return new Secret(
                new OrgId(text(stored, "org")),
                text(stored, "name"),
                stored.getList("hosts", String.class, List.of()),
                text(stored, "sealed"),
                stored.getDate("changedAt").toInstant(),
                text(stored, "changedBy"));
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }

    private static String id(OrgId org, String name) {
        return org.value() + "/" + name;
    }

    private static Bson key(OrgId org, String name) {
        return and(eq("_id", id(org, name)), eq("org", org.value()), eq(GONE, null));
    }

    private MongoCollection<Document> documents() {
        return database.raw(SECRETS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(SECRETS, "org", "name"));
    }

    @Override
    public String collection() {
        return SECRETS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
