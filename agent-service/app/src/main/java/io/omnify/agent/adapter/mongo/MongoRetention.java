package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.executions.port.Retention;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** One small document for each organisation that has said how long its executions are kept. */
@Singleton
public final class MongoRetention implements Retention {
    private static final String DAYS = "days";

    private final AgentDatabase database;
    private final Audit audit;
    private final Outbox outbox;

    MongoRetention(AgentDatabase database, Audit audit, Outbox outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Integer> days(OrgId org) {
        var stored = database.raw(AgentDatabase.RETENTION)
                .find(eq("_id", org.value()))
                .first();
        return Optional.ofNullable(stored).map(each -> each.getInteger(DAYS));
    }

    @Override
    public void save(OrgId org, Optional<Integer> days) {
        var entry = audit.entry(
                org, "execution_retention.updated", "organization", org.value(), shown(days(org)), shown(days));
        var change = combine(
                days.map(each -> set(DAYS, each)).orElseGet(() -> unset(DAYS)), push(OutboxMessage.FIELD, entry));
        database.raw(AgentDatabase.RETENTION)
                .updateOne(eq("_id", org.value()), change, new UpdateOptions().upsert(true));
        outbox.sent(AgentDatabase.RETENTION, org.value());
    }

    private static Map<String, String> shown(Optional<Integer> days) {
        return Map.of(DAYS, days.map(String::valueOf).orElse("none"));
    }
}
