package io.omnify.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the last 24 hours, per organisation, in the service's own database. Claiming is one atomic insert, so of
 * any number of parallel requests with one key exactly one goes on.
 */
@Singleton
public final class IdempotencyKeys implements MongoIndexes {
    private static final String COLLECTION = "idempotency";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ABANDONED = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final MongoClient client;
    private final String database;
    private final InstantSource clock = InstantSource.system();
    private final Set<String> working = ConcurrentHashMap.newKeySet();

    public IdempotencyKeys(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    /** Empty when the caller now owns the key and must answer it; otherwise what is known of it. */
    Optional<IdempotencyRecord> claim(String id, OrgId org, String bodyHash) {
        var now = now();
        try {
            keys().insertOne(new IdempotencyRecord(id, org.value(), bodyHash, now, now, null, null, null, null));
            working.add(id);
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return existing(id, org, bodyHash, now);
        }
    }

    private Optional<IdempotencyRecord> existing(String id, OrgId org, String bodyHash, Instant now) {
        var known = keys().find(and(eq("_id", id), eq("org", org.value()))).first();
        if (known == null) return claim(id, org, bodyHash);
        if (!stale(known, now)) return Optional.of(known);
        keys().deleteOne(and(
                eq("_id", id),
                eq("org", org.value()),
                eq("startedAt", known.startedAt()),
                eq("aliveAt", known.aliveAt()),
                eq("status", known.status())));
        return claim(id, org, bodyHash);
    }

    private static boolean stale(IdempotencyRecord known, Instant now) {
        return known.finished()
                ? Duration.between(known.startedAt(), now).compareTo(KEPT) > 0
                : Duration.between(known.lastSign(), now).compareTo(ABANDONED) > 0;
    }

    /** Waits a while for the answer another request is working on; empty when it takes longer. */
    Optional<IdempotencyRecord> awaitAnswer(String id, OrgId org) throws InterruptedException {
        var end = clock.instant().plus(LONGEST_WAIT);
        for (var pause = Duration.ofMillis(10); clock.instant().isBefore(end); pause = pause.multipliedBy(2)) {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            var known = keys().find(and(eq("_id", id), eq("org", org.value()))).first();
            if (known == null || known.finished()) return Optional.ofNullable(known);
        }
        return Optional.empty();
    }

    /** Shows that what this instance works on is not abandoned, however long it takes. */
    void stillWorking() {
        var ids = List.copyOf(working);
        if (!ids.isEmpty()) keys().updateMany(and(in("_id", ids), eq("status", null)), set("aliveAt", now()));
    }

    void answer(
            String id, OrgId org, int status, @Nullable String contentType, @Nullable String location, byte[] body) {
        working.remove(id);
        keys().updateOne(
                        and(eq("_id", id), eq("org", org.value())),
                        combine(
                                set("status", status),
                                set("contentType", contentType),
                                set("location", location),
                                set("body", body)));
    }

    /** A request that failed on our side may be repeated with the same key. */
    void release(String id, OrgId org) {
        working.remove(id);
        keys().deleteOne(and(eq("_id", id), eq("org", org.value()), eq("status", null)));
    }

    void forgetOld() {
        keys().deleteMany(lt("startedAt", now().minus(KEPT)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private MongoCollection<IdempotencyRecord> keys() {
        return client.getDatabase(database).getCollection(COLLECTION, IdempotencyRecord.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(COLLECTION, "startedAt"));
    }
}
