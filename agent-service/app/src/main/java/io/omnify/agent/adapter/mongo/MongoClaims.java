package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.Executions.Claim;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Claims as fields of the execution's own document. */
@Singleton
public final class MongoClaims implements Claims {
    private static final int LOOKED_AT = 5_000;

    private final AgentDatabase database;

    MongoClaims(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Set<ExecutionId> renew(Collection<ExecutionId> held, Claim claim) {
        if (held.isEmpty()) return Set.of();
        var mine = mine(held, claim.owner());
        database.executions().updateMany(mine, set("claimUntil", claim.until()));
        var cancelled = new HashSet<ExecutionId>();
        database.raw(AgentDatabase.EXECUTIONS)
                .find(and(mine, eq("cancelRequested", true)))
                .projection(include("_id"))
                .forEach(each -> cancelled.add(new ExecutionId(each.getString("_id"))));
        return cancelled;
    }

    @Override
    public void release(Collection<ExecutionId> held, String owner) {
        if (!held.isEmpty()) database.executions().updateMany(mine(held, owner), set("claimUntil", Instant.EPOCH));
    }

    private static Bson mine(Collection<ExecutionId> held, String owner) {
        var ids = held.stream().map(ExecutionId::value).toList();
        return and(in("_id", ids), eq("owner", owner), eq("status", Status.RUNNING.name()));
    }

    @Override
    public List<Execution> takeOver(Claim claim, int limit) {
        var abandoned = and(in("status", Takeover.FREE), lt("claimUntil", claim.now()));
        var oldest = database.raw(AgentDatabase.EXECUTIONS)
                .find(abandoned)
                .projection(include("_id", "org"))
                .sort(ascending("startedAt"))
                .limit(LOOKED_AT)
                .into(new ArrayList<>());
        return inTurn(oldest).stream()
                .limit(limit)
                .flatMap(id -> Takeover.of(database, id, claim).stream())
                .toList();
    }

    /** The first of each organisation, then the second of each: nobody's long queue keeps the others waiting. */
    private static List<String> inTurn(List<Document> oldest) {
        var rounds = new TreeMap<Integer, List<String>>();
        var seen = new HashMap<String, Integer>();
        for (var each : oldest) {
            var round = seen.merge(each.getString("org"), 1, Integer::sum);
            rounds.computeIfAbsent(round, _ -> new ArrayList<>()).add(each.getString("_id"));
        }
        return rounds.values().stream().flatMap(List::stream).toList();
    }
}
