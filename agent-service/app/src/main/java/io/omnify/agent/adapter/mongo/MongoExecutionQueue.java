package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.bson.conversions.Bson;

/** The queue is a status with a claim that ran out long ago: what takes over abandoned executions takes these too. */
@Singleton
public final class MongoExecutionQueue implements ExecutionQueue {
    private final AgentDatabase database;

    MongoExecutionQueue(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Execution add(Execution queued) {
        try {
            database.executions().insertOne(ExecutionDocument.queued(queued));
            return queued;
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            return same(queued);
        }
    }

    private Execution same(Execution queued) {
        var command = and(
                eq("org", queued.org().value()),
                eq("commandId", queued.command().id()));
        var stored = database.executions().find(command).first();
        if (stored == null) throw new IllegalStateException("a queued command has no execution");
        return stored.toDomain();
    }

    @Override
    public List<Execution> find(OrgId org, List<String> commands) {
        var found = new HashMap<String, Execution>();
        database.executions()
                .find(and(eq("org", org.value()), in("commandId", commands), ExecutionDocument.KEPT))
                .forEach(each -> found.put(each.commandId(), each.toDomain()));
        return commands.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public boolean resume(OrgId org, ExecutionId id, Instant deadline) {
        var waiting =
                and(eq("_id", id.value()), eq("org", org.value()), eq("status", Status.WAITING_FOR_APPROVAL.name()));
        var next = combine(toQueue(), set("limits.deadline", deadline));
        return database.executions().updateOne(waiting, next).getMatchedCount() > 0;
    }

    static Bson toQueue() {
        return combine(List.of(set("status", Status.QUEUED.name()), set("claimUntil", Instant.EPOCH)));
    }
}
