package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claim;
import java.util.List;
import java.util.Optional;

/** The one atomic step by which an execution passes from a worker that is gone to the next. */
final class Takeover {
    /** What a worker may take when nobody holds it. */
    static final List<String> FREE = List.of(Status.RUNNING.name(), Status.QUEUED.name());

    private Takeover() {}

    static Optional<Execution> of(AgentDatabase database, String id, Claim claim) {
        var abandoned = and(eq("_id", id), in("status", FREE), lt("claimUntil", claim.now()));
        var mine = combine(
                set("status", Status.RUNNING.name()), set("owner", claim.owner()), set("claimUntil", claim.until()));
        var taken = database.executions()
                .findOneAndUpdate(abandoned, mine, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(ExecutionDocument::toDomain);
    }
}
