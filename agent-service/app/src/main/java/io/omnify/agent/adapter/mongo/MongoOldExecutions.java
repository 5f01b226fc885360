package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.adapter.mongo.ExecutionParts.FailureDocument;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A deleted execution is its document without content. That goes last and on condition: cut off anywhere, it is done
 * again, and of two that do it the second changes nothing.
 */
@Singleton
public final class MongoOldExecutions implements OldExecutions {
    private static final List<String> OVER = Arrays.stream(Status.values())
            .filter(Status::isFinal)
            .map(Status::name)
            .toList();
    private static final List<String> FIGURES = List.of(
            "number",
            "model",
            "finish",
            "inputTokens",
            "cachedInputTokens",
            "outputTokens",
            "cost",
            "startedAt",
            "completedAt");
    private static final Bson TOLD = size(OutboxMessage.FIELD, 0);
    private static final FailureDocument WHY = Objects.requireNonNull(FailureDocument.of(DELETED));

    private final AgentDatabase database;

    MongoOldExecutions(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public List<OrgId> organisations() {
        return executions().distinct("org", String.class).map(OrgId::new).into(new ArrayList<>());
    }

    @Override
    public int delete(OrgId org, Instant kept, Instant summed, int limit) {
        var old = oldest(and(deletable(org), lt("completedAt", kept), nin("_id", asking(org))), limit);
        old.forEach(id -> delete(org, id));
        return old.size() + forget(org, summed, limit - old.size());
    }

    private static Bson deletable(OrgId org) {
        return and(eq("org", org.value()), ExecutionDocument.KEPT, in("status", OVER), TOLD);
    }

    private List<String> oldest(Bson wanted, int limit) {
        return executions()
                .find(wanted)
                .projection(include("_id"))
                .sort(ascending("completedAt"))
                .limit(limit)
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Which have a question that nobody answered, or of which not all was told: few, as each expires. */
    private Set<String> asking(OrgId org) {
        var unsettled = and(eq("org", org.value()), or(eq("open", true), ne(OutboxMessage.FIELD, List.of())));
        return database.raw(AgentDatabase.APPROVALS)
                .distinct("execution", unsettled, String.class)
                .into(new HashSet<>());
    }

    private void delete(OrgId org, String id) {
        var stored = executions()
                .find(and(eq("_id", id), deletable(org)))
                .projection(include("turns", "rulings"))
                .first();
        if (stored == null) return;
        database.raw(AgentDatabase.APPROVALS).deleteMany(and(eq("org", org.value()), eq("execution", id)));
        var lines = and(gte("_id", id + "/"), lt("_id", id + "0")); // the ledger's ids are execution/step/attempt
        database.raw(AgentDatabase.EFFECTS).deleteMany(and(eq("org", org.value()), lines));
        var turns = stored.getList("turns", Document.class, List.of());
        var rulings = stored.getList("rulings", Document.class, List.of());
        database.executions().updateOne(and(eq("_id", id), deletable(org)), emptied(turns, rulings));
    }

    private static Bson emptied(List<Document> turns, List<Document> rulings) {
        return combine(
                set("input", "{}"),
                set("turns", turns.stream().map(MongoOldExecutions::figures).toList()),
                set("calls", List.of()),
                set("fallbacks", List.of()),
                set("guardrails", List.of()),
                set("rulings", rulings.stream().map(MongoOldExecutions::paid).toList()),
                unset("output"),
                set("failure", WHY),
                set("deleted", true));
    }

    /** What was judged goes, and what that cost stays. */
    private static Document paid(Document ruling) {
        var paid = new Document(ruling);
        paid.append("rule", "").remove("objection");
        return paid;
    }

    private static Document figures(Document turn) {
        var figures = new Document("responseId", "").append("text", "").append("structured", false);
        FIGURES.forEach(each -> figures.append(each, turn.get(each)));
        return figures.append("violations", List.of());
    }

    private int forget(OrgId org, Instant summed, int limit) {
        if (limit <= 0) return 0;
        var deleted = and(eq("org", org.value()), eq("deleted", true), lt("completedAt", summed), TOLD);
        var gone = and(in("_id", oldest(deleted, limit)), deleted);
        return (int) executions().deleteMany(gone).getDeletedCount();
    }

    private MongoCollection<Document> executions() {
        return database.raw(AgentDatabase.EXECUTIONS);
    }
}
