package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.contract.AuthEvents;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.domain.KeyEvent;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.tokens.port.KeyStates;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Keeps API keys in MongoDB, by the hashes of their secrets. */
@Singleton
public final class MongoApiKeys implements ApiKeys, KeyStates {
    private static final Bson NOT_REVOKED = exists("revokedAt", false);

    private final Collections collections;
    private final AuthEvents events;
    private final Telling telling;
    private final Outbox outbox;

    public MongoApiKeys(Collections collections, AuthEvents events, Telling telling, Outbox outbox) {
        this.collections = collections;
        this.events = events;
        this.telling = telling;
        this.outbox = outbox;
    }

    private MongoCollection<ApiKeyDocument> keys() {
        return collections.of(Collections.API_KEYS, ApiKeyDocument.class);
    }

    @Override
    public void add(ApiKey key, Deed deed) {
        keys().insertOne(ApiKeyDocument.of(key, List.of(telling.of(deed))));
        outbox.sent(Collections.API_KEYS, key.id());
    }

    @Override
    public Optional<ApiKey> find(OrgId org, String id) {
        return first(byId(org, id));
    }

    @Override
    public Optional<ApiKey> holding(String hash) {
        return first(eq("hash", hash)).or(() -> first(eq("formerHash", hash)));
    }

    @Override
    public boolean isAlive(OrgId org, String key, Instant now) {
        return find(org, key).filter(found -> found.isAlive(now)).isPresent();
    }

    @Override
    public List<ApiKey> list(OrgId org, Optional<String> before, int limit) {
        var own = eq("org", org.value());
        return list(before.map(id -> and(own, lt("_id", id))).orElse(own), limit);
    }

    @Override
    public List<ApiKey> madeBy(OrgId org, UserId user, int limit) {
        return list(and(eq("org", org.value()), eq("createdBy", user.value()), NOT_REVOKED), limit);
    }

    @Override
    public void rotate(ApiKey before, ApiKey after, Deed deed) {
        var next = ApiKeyDocument.of(after, List.of());
        var current =
                and(byId(before.org(), before.id()), eq("hash", before.secret().hash()), NOT_REVOKED);
        var update = combine(
                set("prefix", next.prefix()),
                set("hash", next.hash()),
                set("formerHash", next.formerHash()),
                set("formerUntil", next.formerUntil()),
                push(OutboxMessage.FIELD, telling.of(deed)));
        if (keys().updateOne(current, update).getModifiedCount() == 0)
            throw new Refused(new Refusal.ChangedMeanwhile("api-key"));
        outbox.sent(Collections.API_KEYS, next.id());
    }

    @Override
    public boolean revoke(KeyEvent.Revoked event, Deed deed) {
        var messages = List.of(events.encode(event), telling.of(deed));
        var update = combine(set("revokedAt", event.at()), pushEach(OutboxMessage.FIELD, messages));
        var alive = and(byId(event.org(), event.key()), NOT_REVOKED);
        if (keys().updateOne(alive, update).getModifiedCount() == 0) return false;
        outbox.sent(Collections.API_KEYS, event.key());
        return true;
    }

    @Override
    public void used(Map<String, Instant> times) {
        var updates = times.entrySet().stream()
                .map(use ->
                        new UpdateOneModel<ApiKeyDocument>(eq("_id", use.getKey()), max("lastUsedAt", use.getValue())))
                .toList();
        keys().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private Optional<ApiKey> first(Bson filter) {
        return Optional.ofNullable(keys().find(filter).first()).map(ApiKeyDocument::toDomain);
    }

    private List<ApiKey> list(Bson filter, int limit) {
        return keys().find(filter)
                .sort(descending("_id"))
                .limit(limit)
                .map(ApiKeyDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson byId(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()));
    }
}
