package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.contract.AuthEvents;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.port.Sessions;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Keeps sessions in MongoDB; renewals compare and set on the one document, so that exactly one of a race wins. */
@Singleton
public final class MongoSessions implements Sessions {
    private static final String UNANNOUNCED = "unannounced";
    private static final String RIVALS = "rivals";

    private final Collections collections;
    private final AuthEvents events;
    private final Outbox outbox;
    private final SessionTrail trail;

    public MongoSessions(Collections collections, AuthEvents events, Outbox outbox, SessionTrail trail) {
        this.collections = collections;
        this.events = events;
        this.outbox = outbox;
        this.trail = trail;
    }

    private MongoCollection<SessionDocument> sessions() {
        return collections.of(Collections.SESSIONS, SessionDocument.class);
    }

    @Override
    public void add(Session session) {
        sessions().insertOne(SessionDocument.of(session, List.of(trail.opened(session))));
        outbox.sent(Collections.SESSIONS, session.id().value());
    }

    @Override
    public Optional<Session> holdingToken(SessionId id) {
        return Optional.ofNullable(sessions().find(byId(id)).first()).map(SessionDocument::toDomain);
    }

    @Override
    public List<Session> alive(OrgId org, UserId user, Optional<SessionId> before, Instant now, int limit) {
        var all = and(eq("org", org.value()), eq("user", user.value()));
        var own = before.map(id -> and(all, lt("_id", id.value()))).orElse(all);
        return sessions()
                .find(and(own, exists("revokedAt", false), gt("idleUntil", now)))
                .sort(descending("_id"))
                .limit(limit)
                .map(SessionDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public List<Session> aliveAnywhere(UserId user, Instant now, int limit) {
        return sessions()
                .find(and(eq("user", user.value()), exists("revokedAt", false), gt("idleUntil", now)))
                .limit(limit)
                .map(SessionDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Session> countRival(RefreshToken replaced) {
        var holder = and(byId(replaced.session()), eq("previousHash", replaced.secretHash()));
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(sessions().findOneAndUpdate(holder, inc(RIVALS, 1), options))
                .map(SessionDocument::toDomain);
    }

    @Override
    public void prove(SessionId id, Proof proof) {
        var alive = and(byId(id), exists("revokedAt", false));
        sessions().updateOne(alive, combine(set("provenAt", proof.at()), set("methods", proof.methods())));
    }

    @Override
    public boolean renew(Session before, Session after) {
        var unchanged =
                and(byId(before.id()), eq("secretHash", before.renewal().secretHash()), exists("revokedAt", false));
        var next = SessionDocument.of(after, List.of());
        var update = combine(
                set("secretHash", next.secretHash()),
                set("previousHash", next.previousHash()),
                set("renewedAt", next.renewedAt()),
                set("idleUntil", next.idleUntil()),
                set(RIVALS, next.rivals()),
                set("address", next.address()),
                set("userAgent", next.userAgent()));
        return sessions().updateOne(unchanged, update).getModifiedCount() == 1;
    }

    @Override
    public boolean end(Session.Ended ended) {
        var revocation = Objects.requireNonNull(ended.session().revocation());
        var id = ended.session().id();
        var update = combine(
                set("reason", revocation.reason().code()),
                set("revokedAt", revocation.at()),
                set(UNANNOUNCED, true),
                pushEach(OutboxMessage.FIELD, List.of(events.encode(ended.event()), trail.ended(ended.session()))));
        var alive = and(byId(id), exists("revokedAt", false));
        if (sessions().updateOne(alive, update).getModifiedCount() == 0) return false;
        outbox.sent(Collections.SESSIONS, id.value());
        return true;
    }

    @Override
    public void announced(SessionId id) {
        sessions().updateOne(byId(id), unset(UNANNOUNCED));
    }

    @Override
    public List<SessionId> unannounced(Instant since, int limit) {
        return sessions()
                .find(and(eq(UNANNOUNCED, true), gt("revokedAt", since)))
                .limit(limit)
                .map(document -> new SessionId(document.id()))
                .into(new ArrayList<>());
    }

    @Override
    public void forgetOver(Instant before) {
        sessions().deleteMany(lt("idleUntil", before));
    }

    private static Bson byId(SessionId id) {
        return eq("_id", id.value());
    }
}
