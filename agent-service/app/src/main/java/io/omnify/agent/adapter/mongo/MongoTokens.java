package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.connections.port.Vault;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Credentials in their connection's document: who renews them is settled by conditional updates, in no lock's hands. */
@Singleton
public final class MongoTokens implements Tokens {
    private static final String SEALED = "sealed";
    private static final String VERSION = "tokenVersion";
    private static final String SINCE = "tokenSince";
    private static final String CLAIMED = "claimedUntil";
    private static final String CLAIM = "claim";

    /** By when somebody looks after what came for a connection that had been erased. */
    private static final Duration LOOKED_AFTER = Duration.ofHours(6);

    private final AgentDatabase database;
    private final Vault vault;

    MongoTokens(AgentDatabase database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    static void first(Document document, Vault vault, Connection connection, Credentials credentials) {
        document.append(SEALED, vault.seal(credentials, context(connection.org(), connection.id())))
                .append(VERSION, 1L)
                .append(SINCE, Date.from(connection.origin().createdAt()));
    }

    @Override
    public boolean ready() {
        return vault.ready();
    }

    @Override
    public Optional<Held> held(OrgId org, String connection) {
        var stored = documents().find(MongoConnections.mine(org, connection)).first();
        if (stored == null || stored.getString(SEALED) == null) return Optional.empty();
        var sealed = ConnectionForm.text(stored, SEALED);
        var credentials = vault.open(sealed, context(org, connection));
        if (!vault.isCurrent(sealed)) sealAgain(org, connection, sealed, credentials);
        return Optional.of(new Held(credentials, stored.getLong(VERSION), ConnectionForm.instant(stored, SINCE)));
    }

    @Override
    public OptionalLong version(OrgId org, String connection) {
        var stored = documents().find(MongoConnections.mine(org, connection)).first();
        return stored == null || stored.getString(SEALED) == null
                ? OptionalLong.empty()
                : OptionalLong.of(stored.getLong(VERSION));
    }

    @Override
    public void sealAgain(OrgId org, String connection) {
        var _ = held(org, connection);
    }

    /** Lost against a renewal, which is newer. */
    private void sealAgain(OrgId org, String connection, String sealed, Credentials credentials) {
        var same = and(MongoConnections.mine(org, connection), eq(SEALED, sealed));
        documents().updateOne(same, set(SEALED, vault.seal(credentials, context(org, connection))));
    }

    @Override
    public Optional<String> claim(OrgId org, String connection, long version, Instant now, Instant until) {
        var free = and(of(org, connection, version), or(eq(CLAIMED, null), lte(CLAIMED, Date.from(now))));
        var claim = UUID.randomUUID().toString();
        var taken = combine(set(CLAIMED, Date.from(until)), set(CLAIM, claim));
        return documents().updateOne(free, taken).getMatchedCount() > 0 ? Optional.of(claim) : Optional.empty();
    }

    @Override
    public void release(OrgId org, String connection, String claim) {
        var own = and(MongoConnections.mine(org, connection), eq(CLAIM, claim));
        documents().updateOne(own, combine(unset(CLAIMED), unset(CLAIM)));
    }

    @Override
    public boolean replace(OrgId org, String connection, long version, Credentials fresh, Instant now) {
        var sealed = vault.seal(fresh, context(org, connection));
        var changes = new ArrayList<Bson>();
        changes.add(set(SEALED, sealed));
        changes.add(set(VERSION, version + 1));
        changes.add(set(SINCE, Date.from(now)));
        changes.add(unset(CLAIMED));
        changes.add(unset(CLAIM));
        changes.add(set("warnedExpiry", null));
        changes.add(min(MongoConnections.LOOK_AT, Date.from(now.plus(LOOKED_AFTER)))); // erased ones have none
        ConnectionForm.ends(Validity.of(fresh)).forEach((name, value) -> changes.add(set(name, value)));
        return written(
                of(org, connection, version),
                combine(changes),
                and(of(org, connection, version + 1), eq(SEALED, sealed)));
    }

    /** A rotating token is nowhere else; whether a write whose answer was lost took place shows in what is stored. */
    private boolean written(Bson before, Bson changes, Bson after) {
        var written = new AtomicBoolean();
        Patiently.run(() -> written.set(documents().updateOne(before, changes).getMatchedCount() > 0
                || documents().find(after).first() != null));
        return written.get();
    }

    @Override
    public void erase(OrgId org, String connection) {
        documents()
                .updateOne(
                        MongoConnections.mine(org, connection),
                        combine(unset(SEALED), unset(CLAIMED), unset(CLAIM), unset(MongoConnections.LOOK_AT)));
    }

    private static Bson of(OrgId org, String connection, long version) {
        return and(MongoConnections.mine(org, connection), eq(VERSION, version));
    }

    private static String context(OrgId org, String connection) {
        return org.value() + "/" + connection;
    }

    private MongoCollection<Document> documents() {
        return database.raw(MongoConnections.CONNECTIONS);
    }
}
