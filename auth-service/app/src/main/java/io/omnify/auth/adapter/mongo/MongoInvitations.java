package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.invitations.domain.Invitation.Status;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Keeps invitations in MongoDB; claims compare and set on the one document, so that exactly one of a race wins. */
@Singleton
public final class MongoInvitations implements Invitations {
    private static final String STATUS = "status";

    private final Collections collections;
    private final Telling telling;
    private final Outbox outbox;

    public MongoInvitations(Collections collections, Telling telling, Outbox outbox) {
        this.collections = collections;
        this.telling = telling;
        this.outbox = outbox;
    }

    private MongoCollection<InvitationDocument> invitations() {
        return collections.of(Collections.INVITATIONS, InvitationDocument.class);
    }

    @Override
    public void add(Invitation invitation, Deed deed) {
        var document = InvitationDocument.of(invitation, List.of(telling.of(deed)));
        invitations().insertOne(document);
        var others = and(eq("org", document.org()), eq("email", document.email()), ne("_id", document.id()));
        invitations().updateMany(and(others, is(Status.PENDING)), set(STATUS, Status.REVOKED.code()));
        outbox.sent(Collections.INVITATIONS, document.id());
    }

    @Override
    public Optional<Invitation> holdingToken(String id) {
        return Optional.ofNullable(invitations().find(eq("_id", id)).first()).map(InvitationDocument::toDomain);
    }

    @Override
    public List<Invitation> list(OrgId org, Optional<String> before, int limit) {
        var own = eq("org", org.value());
        return invitations()
                .find(before.map(id -> and(own, lt("_id", id))).orElse(own))
                .sort(descending("_id"))
                .limit(limit)
                .map(InvitationDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public long countOpen(OrgId org, Instant now) {
        return invitations().countDocuments(and(eq("org", org.value()), is(Status.PENDING), gt("expiresAt", now)));
    }

    @Override
    public boolean revoke(OrgId org, String id, Deed deed) {
        var open = and(eq("_id", id), eq("org", org.value()), is(Status.PENDING));
        var update = combine(set(STATUS, Status.REVOKED.code()), push(OutboxMessage.FIELD, telling.of(deed)));
        if (invitations().updateOne(open, update).getModifiedCount() == 0) return false;
        outbox.sent(Collections.INVITATIONS, id);
        return true;
    }

    @Override
    public boolean claim(Invitation invitation, UserId user, Instant now) {
        var open = and(eq("_id", invitation.id()), is(Status.PENDING), gt("expiresAt", now));
        var update = combine(set(STATUS, Status.JOINING.code()), set("joining", user.value()), set("claimedAt", now));
        return invitations().updateOne(open, update).getModifiedCount() == 1;
    }

    @Override
    public void settle(String id, Status outcome) {
        invitations().updateOne(and(eq("_id", id), is(Status.JOINING)), set(STATUS, outcome.code()));
    }

    @Override
    public List<Invitation> unsettled(Instant before, int limit) {
        return invitations()
                .find(and(is(Status.JOINING), lt("claimedAt", before)))
                .limit(limit)
                .map(InvitationDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson is(Status status) {
        return eq(STATUS, status.code());
    }
}
