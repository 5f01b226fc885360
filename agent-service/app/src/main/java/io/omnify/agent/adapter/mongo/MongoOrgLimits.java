package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.port.OrgLimits;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** One small document for each organisation that has a limit, remembered for some seconds. */
@Singleton
public final class MongoOrgLimits implements OrgLimits {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<OrgId, Known> known = new ConcurrentHashMap<>();
    private final AgentDatabase database;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    private record Known(Optional<Money> limit, Instant until) {}

    private record Shown(String perMonth) {
        static Shown of(Optional<Money> limit) {
            return new Shown(
                    limit.map(each -> each.amount() + " " + each.currency()).orElse("none"));
        }
    }

    MongoOrgLimits(AgentDatabase database, Audit audit, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Money> monthly(OrgId org) {
        var now = clock.instant();
        var remembered = known.get(org);
        if (remembered != null && now.isBefore(remembered.until())) return remembered.limit();
        return remember(org, stored(org));
    }

    private Optional<Money> stored(OrgId org) {
        var found =
                database.raw(AgentDatabase.LIMITS).find(eq("_id", org.value())).first();
        return Optional.ofNullable(found)
                .map(each -> each.get("micros"))
                .map(micros -> Money.usd(((Number) micros).longValue()));
    }

    private Optional<Money> remember(OrgId org, Optional<Money> limit) {
        if (known.size() >= MOST_REMEMBERED) known.clear();
        known.put(org, new Known(limit, clock.instant().plus(REMEMBERED)));
        return limit;
    }

    @Override
    public void change(OrgId org, Optional<Money> limit) {
        var entry = audit.entry(
                org, "spending.limit_changed", "organization", org.value(), Shown.of(stored(org)), Shown.of(limit));
        var money = limit.map(each -> Updates.set("micros", each.micros())).orElseGet(() -> Updates.unset("micros"));
        var change = Updates.combine(money, Updates.push(OutboxMessage.FIELD, stored(entry)));
        database.raw(AgentDatabase.LIMITS).updateOne(eq("_id", org.value()), change, new UpdateOptions().upsert(true));
        outbox.sent(AgentDatabase.LIMITS, org.value());
        remember(org, limit);
    }

    private static Document stored(OutboxMessage message) {
        return new Document("id", message.id())
                .append("type", message.type())
                .append("key", message.key())
                .append("org", message.org())
                .append("at", message.at())
                .append("data", message.data())
                .append("traceparent", message.traceparent())
                .append("topic", message.topic());
    }
}
