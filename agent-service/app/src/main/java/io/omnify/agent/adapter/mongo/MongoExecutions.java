package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Executions in MongoDB. The unique key of organisation and command makes a claim one atomic insert. */
@Singleton
public final class MongoExecutions implements Executions {
    private static final String RUNNING = Status.RUNNING.name();
    private static final FindOneAndUpdateOptions OUTBOX_AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(include(OutboxMessage.FIELD));

    private final AgentDatabase database;
    private final Outbox outbox;

    MongoExecutions(AgentDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Claimed claim(Execution fresh, Claim claim) {
        var over = fresh.status().isFinal();
        var events =
                AgentMessages.encode(over ? new ExecutionEvent.Finished(fresh) : new ExecutionEvent.Started(fresh));
        try {
            database.executions().insertOne(ExecutionDocument.of(fresh, over ? null : claim, events));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            return claimStored(fresh, claim);
        }
        outbox.sent(AgentDatabase.EXECUTIONS, fresh.id().value(), events);
        return over ? new Claimed.Known(fresh) : new Claimed.Mine(fresh, false);
    }

    private Claimed claimStored(Execution fresh, Claim claim) {
        var same = and(
                eq("org", fresh.org().value()), eq("commandId", fresh.command().id()));
        var stored = database.executions().find(same).first();
        if (stored == null) throw new IllegalStateException("a claimed command has no execution");
        var execution = stored.toDomain();
        if (execution.status().isFinal()) return new Claimed.Known(execution);
        return Takeover.of(database, execution.id().value(), claim)
                .<Claimed>map(taken -> new Claimed.Mine(taken, true))
                .orElse(new Claimed.Busy(execution));
    }

    @Override
    public void save(Execution next, String owner) {
        var events = next.status().isFinal()
                ? AgentMessages.encode(new ExecutionEvent.Finished(next))
                : List.<OutboxMessage>of();
        var mine = and(
                eq("_id", next.id().value()),
                eq("org", next.org().value()),
                eq("owner", owner),
                eq("status", RUNNING),
                lt("version", next.version()));
        var change = change(next, events);
        Patiently.run(() -> {
            if (events.isEmpty()) update(next, owner, mine, change);
            else end(next, owner, mine, change);
        });
    }

    private void update(Execution next, String owner, Bson mine, Bson change) {
        if (database.executions().updateOne(mine, change).getMatchedCount() == 0) checkStored(next, owner);
    }

    /** Told at once: a run waits for it. */
    private void end(Execution next, String owner, Bson mine, Bson change) {
        var stored = database.executions()
                .withDocumentClass(Document.class)
                .findOneAndUpdate(mine, change, OUTBOX_AFTERWARDS);
        if (stored == null) checkStored(next, owner);
        var id = next.id().value();
        if (stored == null) outbox.sent(AgentDatabase.EXECUTIONS, id);
        else outbox.sent(AgentDatabase.EXECUTIONS, id, OutboxMessage.in(stored));
    }

    private void checkStored(Execution next, String owner) {
        var stored = byId(next.org(), next.id()).first();
        // An earlier try may have been stored although its answer was lost.
        var done = stored != null
                && stored.version() == next.version()
                && stored.status().equals(next.status().name())
                && owner.equals(stored.owner());
        if (!done) throw new ClaimLost(next.id());
    }

    private static Bson change(Execution next, List<OutboxMessage> events) {
        var all = ExecutionDocument.of(next, null, events);
        return combine(
                set("status", all.status()),
                set("turns", all.turns()),
                set("calls", all.calls()),
                set("mode", all.mode()),
                set("fallbacks", all.fallbacks()),
                set("guardrails", all.guardrails()),
                set("rulings", all.rulings()),
                set("output", all.output()),
                set("failure", all.failure()),
                set("completedAt", all.completedAt()),
                set("version", all.version()),
                set("inputTokens", all.inputTokens()),
                set("outputTokens", all.outputTokens()),
                set("costMicros", all.costMicros()),
                set("seconds", all.seconds()),
                pushEach("outbox", events));
    }

    @Override
    public void tellAgain(Execution finished) {
        if (!finished.status().isFinal()) return;
        var events = AgentMessages.encode(new ExecutionEvent.Finished(finished)).stream()
                .map(OutboxMessage::again)
                .toList();
        var id = finished.id().value();
        database.executions()
                .updateOne(and(eq("_id", id), eq("org", finished.org().value())), pushEach("outbox", events));
        outbox.sent(AgentDatabase.EXECUTIONS, id);
    }

    @Override
    public Optional<Execution> find(OrgId org, ExecutionId id) {
        return Optional.ofNullable(byId(org, id).first()).map(ExecutionDocument::toDomain);
    }

    private FindIterable<ExecutionDocument> byId(OrgId org, ExecutionId id) {
        return database.executions().find(and(eq("_id", id.value()), eq("org", org.value()), ExecutionDocument.KEPT));
    }

    @Override
    public Optional<Execution> findByCall(OrgId org, String callId) {
        return ExecutionId.ofCall(callId)
                .flatMap(id -> find(org, id))
                .filter(execution ->
                        execution.calls().stream().anyMatch(call -> call.id().equals(callId)));
    }

    @Override
    public List<Execution> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), ExecutionDocument.KEPT));
        agent.ifPresent(id -> filters.add(eq("agentId", id)));
        after.ifPresent(id -> filters.add(lt("_id", id.value())));
        return database.executions()
                .find(and(filters))
                .sort(descending("_id"))
                .limit(limit)
                .map(ExecutionDocument::toDomain)
                .into(new ArrayList<>());
    }

    /** What waits for a person is queued, so that a worker takes it up and ends it. */
    @Override
    public boolean requestCancel(OrgId org, ExecutionId id) {
        var mine = and(eq("_id", id.value()), eq("org", org.value()));
        var waiting = and(mine, eq("status", Status.WAITING_FOR_APPROVAL.name()));
        var free = combine(set("cancelRequested", true), MongoExecutionQueue.toQueue());
        if (database.executions().updateOne(waiting, free).getMatchedCount() > 0) return true;
        var unfinished = and(mine, in("status", Takeover.FREE));
        return database.executions()
                        .updateOne(unfinished, set("cancelRequested", true))
                        .getMatchedCount()
                > 0;
    }
}
