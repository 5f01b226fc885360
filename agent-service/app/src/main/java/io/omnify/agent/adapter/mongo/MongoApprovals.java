package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.contract.ApprovalMessages;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Approvals in MongoDB: a decision is one conditional update, so of two people only the first decides. */
@Singleton
public final class MongoApprovals implements Approvals {
    private static final String PENDING = Status.PENDING.name();

    private final AgentDatabase database;
    private final Outbox outbox;
    private final Audit audit;

    MongoApprovals(AgentDatabase database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public void ask(Approval pending) {
        try {
            database.approvals()
                    .insertOne(ApprovalDocument.asked(pending, List.of(ApprovalMessages.requested(pending))));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            return;
        }
        outbox.sent(AgentDatabase.APPROVALS, pending.id());
    }

    @Override
    public Optional<Approval> find(OrgId org, String id) {
        return Optional.ofNullable(database.approvals().find(mine(org, id)).first())
                .map(ApprovalDocument::toDomain);
    }

    private static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()));
    }

    @Override
    public List<Approval> ofExecution(OrgId org, String execution) {
        return database.approvals()
                .find(and(eq("org", org.value()), eq("execution", execution)))
                .sort(ascending("requestedAt", "_id"))
                .limit(200)
                .map(ApprovalDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public List<Approval> list(OrgId org, Optional<Status> status, Optional<String> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value())));
        status.ifPresent(wanted -> filters.add(eq("status", wanted.name())));
        after.ifPresent(id -> filters.add(lt("_id", id)));
        return database.approvals()
                .find(and(filters))
                .sort(descending("_id"))
                .limit(limit)
                .map(ApprovalDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public boolean decide(Approval decided) {
        var decision = Objects.requireNonNull(decided.decision());
        var pending = and(mine(decided.org(), decided.id()), eq("status", PENDING));
        var instead = decision.arguments();
        var change = combine(
                set("status", decided.status().name()),
                set("decidedBy", decision.by()),
                set("decidedAt", decision.at()),
                set("comment", decision.comment()),
                set("instead", instead == null ? null : JsonText.write(instead)),
                pushEach(OutboxMessage.FIELD, List.of(ApprovalMessages.decided(decided), entry(decided))));
        if (database.approvals().updateOne(pending, change).getMatchedCount() == 0) return false;
        outbox.sent(AgentDatabase.APPROVALS, decided.id());
        return true;
    }

    private OutboxMessage entry(Approval decided) {
        var decision = Objects.requireNonNull(decided.decision());
        var action = "approval." + decided.status().code();
        var before = Map.of("tool", decided.tool(), "arguments", JsonText.write(decided.arguments()));
        var after = Map.of("status", decided.status().code(), "arguments", JsonText.write(decided.granted()));
        return decision.by() == null
                ? audit.entry(decided.org(), Actor.system("approvals"), action, "approval", decided.id(), before, after)
                : audit.entry(decided.org(), action, "approval", decided.id(), before, after);
    }

    @Override
    public void told(Approval decided) {
        database.approvals().updateOne(mine(decided.org(), decided.id()), set("open", false));
    }

    @Override
    public List<Approval> due(Instant now, int limit) {
        return database.approvals()
                .find(and(eq("open", true), or(ne("status", PENDING), lte("expiresAt", now))))
                .sort(ascending("expiresAt"))
                .limit(limit)
                .map(ApprovalDocument::toDomain)
                .into(new ArrayList<>());
    }
}
