package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Optimisers in MongoDB: taking one is a conditional update, so of two instances only one looks. */
@Singleton
public final class MongoWatches implements Watches {
    private final OptimiserDatabase database;
    private final Outbox outbox;
    private final Audit audit;

    MongoWatches(OptimiserDatabase database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public Optional<Watch> find(OrgId org, String campaign) {
        return Optional.ofNullable(database.watches().find(mine(org, campaign)).first())
                .map(WatchDocument::toDomain);
    }

    private static Bson mine(OrgId org, String campaign) {
        return and(eq("_id", WatchDocument.id(org, campaign)), eq("org", org.value()));
    }

    @Override
    public boolean save(Watch watch) {
        var before = find(watch.org(), watch.campaign()).map(Watch::settings).orElse(null);
        var entry = audit.entry(
                watch.org(),
                "optimiser.changed",
                "campaign",
                watch.campaign(),
                before == null ? null : shown(before),
                shown(watch.settings()));
        boolean stored = watch.version() == 0 ? add(watch, entry) : change(watch, entry);
        if (stored) outbox.sent(OptimiserDatabase.WATCHES, WatchDocument.id(watch.org(), watch.campaign()));
        return stored;
    }

    private boolean add(Watch watch, OutboxMessage entry) {
        try {
            database.watches().insertOne(WatchDocument.of(watch, 1, List.of(entry)));
            return true;
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            return false;
        }
    }

    private boolean change(Watch watch, OutboxMessage entry) {
        var next = WatchDocument.of(watch, watch.version() + 1, List.of());
        var change = combine(
                set("mode", next.mode()),
                set("minRoas", next.minRoas()),
                set("maxChange", next.maxChange()),
                set("caps", next.caps()),
                set("totalCap", next.totalCap()),
                set("by", next.by()),
                set("nextAt", next.nextAt()),
                set("takenUntil", Instant.EPOCH),
                set("version", next.version()),
                push(OutboxMessage.FIELD, entry));
        var current = and(mine(watch.org(), watch.campaign()), eq("version", watch.version()));
        return database.watches().updateOne(current, change).getMatchedCount() > 0;
    }

    private static Map<String, @Nullable Object> shown(Settings settings) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("mode", settings.mode().code());
        shown.put("min_roas", settings.minRoas());
        shown.put("max_daily_change_percent", settings.maxDailyChangePercent());
        settings.caps().forEach((platform, cap) -> shown.put("cap_" + platform.code(), cap.amount()));
        var total = settings.totalCap();
        shown.put("cap_total", total == null ? null : total.amount());
        return shown;
    }

    @Override
    public void note(Watch watch) {
        var next = WatchDocument.of(watch, watch.version(), List.of());
        var notes = combine(set("restUntil", next.restUntil()), set("course", next.course()));
        database.watches().updateOne(mine(watch.org(), watch.campaign()), notes);
    }

    @Override
    public void schedule(OrgId org, String campaign, Instant next) {
        database.watches()
                .updateOne(mine(org, campaign), combine(set("nextAt", next), set("takenUntil", Instant.EPOCH)));
    }

    @Override
    public List<Watch> take(Instant now, Duration within, int limit) {
        var taken = new ArrayList<Watch>();
        var due = and(lte("nextAt", now), lte("takenUntil", now));
        var options = new FindOneAndUpdateOptions().sort(ascending("nextAt")).returnDocument(ReturnDocument.AFTER);
        while (taken.size() < limit) {
            var next = database.watches().findOneAndUpdate(due, set("takenUntil", now.plus(within)), options);
            if (next == null) break;
            taken.add(next.toDomain());
        }
        return taken;
    }
}
