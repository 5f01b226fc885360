package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.port.Ledger;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of what agents do by themselves. Their executions are claimed in this database and not by partition, so
 * their effects are noted here and not in the topic of the steps.
 */
@Singleton
public final class MongoLedger implements Ledger {
    private final AgentDatabase database;

    MongoLedger(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Effect> find(OrgId org, EffectId id) {
        var mine = and(eq("_id", id.toString()), eq("org", org.value()));
        return Optional.ofNullable(effects().find(mine).first()).map(MongoLedger::effect);
    }

    /** Two that begin the same are told apart by the unique id: the second has begun nothing. */
    @Override
    public void begin(Effect begun) {
        var id = begun.id();
        var line = new Document("_id", id.toString())
                .append("org", begun.org().value())
                .append("run", id.run())
                .append("step", id.step())
                .append("attempt", id.attempt())
                .append("action", begun.action())
                .append("mode", begun.mode().name())
                .append("startedAt", begun.startedAt())
                .append("deadline", begun.deadline());
        try {
            effects().insertOne(line);
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) throw new IllegalStateException("begun by somebody else: " + id, e);
            throw e;
        }
    }

    @Override
    public void settle(Effect settled) {
        var outcome = settled.outcome();
        if (outcome == null) return;
        var mine =
                and(eq("_id", settled.id().toString()), eq("org", settled.org().value()));
        var change = combine(set("outcome", line(outcome)), set("completedAt", settled.completedAt()));
        Patiently.run(() -> effects().updateOne(mine, change));
    }

    private MongoCollection<Document> effects() {
        return database.raw(AgentDatabase.EFFECTS).withWriteConcern(WriteConcern.MAJORITY);
    }

    private static Document line(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var output) -> new Document("kind", "done").append("data", JsonText.write(output));
            case Outcome.Unknown(var known) -> new Document("kind", "unknown").append("data", JsonText.write(known));
            case Outcome.Failed(var failure) ->
                new Document("kind", "failed")
                        .append("code", failure.code())
                        .append("message", failure.message())
                        .append("retryable", failure.retryable());
        };
    }

    private static Effect effect(Document line) {
        var completed = line.getDate("completedAt");
        return new Effect(
                new OrgId(line.getString("org")),
                new EffectId(line.getString("run"), line.getString("step"), line.getInteger("attempt", 1)),
                line.getString("action"),
                Mode.valueOf(line.getString("mode")),
                line.getDate("startedAt").toInstant(),
                line.getDate("deadline").toInstant(),
                outcome(line.get("outcome", Document.class)),
                completed == null ? null : completed.toInstant());
    }

    private static @Nullable Outcome outcome(@Nullable Document outcome) {
        if (outcome == null) return null;
        return switch (outcome.getString("kind")) {
            case "done" -> new Outcome.Done(JsonText.read(outcome.getString("data")));
            case "unknown" -> new Outcome.Unknown(JsonText.read(outcome.getString("data")));
            default ->
                new Outcome.Failed(new Failure(
                        outcome.getString("code"),
                        outcome.getString("message"),
                        outcome.getBoolean("retryable", false),
                        null));
        };
    }
}
