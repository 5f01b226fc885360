package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.contract.MetricsMessages;
import io.omnify.agent.contract.MetricsMessages.Source;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A document for each campaign's month: its days, and in the same write the event that tells of those that changed. Few
 * enough for years of thousands of campaigns, small enough to be written again when a vendor restates.
 */
@Singleton
public final class MongoMetricsHistory implements MetricsHistory, OutboxSource {
    private static final String DAYS = "platform_days";
    private static final int AT_ONCE = 500;
    private static final int TRIES = 5;

    private final AgentDatabase database;
    private final Platforms platforms;
    private final Provider<Outbox> outbox;

    MongoMetricsHistory(AgentDatabase database, Platforms platforms, Provider<Outbox> outbox) {
        this.database = database;
        this.platforms = platforms;
        this.outbox = outbox;
    }

    @Override
    public int record(AdAccount account, List<Stated> said, Map<String, Name> names, Instant asOf) {
        var months = new LinkedHashMap<String, List<Stated>>();
        for (var each : said)
            months.computeIfAbsent(MonthForm.id(account, each.day()), _ -> new ArrayList<>())
                    .add(each);
        int changed = 0;
        var ids = List.copyOf(months.keySet());
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            var some = new LinkedHashMap<String, List<Stated>>();
            for (var id : ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                some.put(id, Objects.requireNonNull(months.get(id)));
            changed += record(new Statement(source(account), names, asOf), some);
        }
        return changed;
    }

    private Source source(AdAccount account) {
        var hourly = platforms.ads(account.platform()).flatMap(AdPlatform::hourly);
        return new Source(account, hourly.isPresent());
    }

    private record Statement(Source source, Map<String, Name> names, Instant asOf) {}

    /** Of two that write the same month at a time one tries again, and then finds the other's days. */
    private int record(Statement said, Map<String, List<Stated>> months) {
        int changed = 0;
        for (int i = 0; i < TRIES; i++) {
            var known = known(months.keySet());
            var writes = new ArrayList<WriteModel<Document>>();
            var told = new ArrayList<String>();
            int now = 0;
            for (var month : months.entrySet()) {
                var before = known.getOrDefault(month.getKey(), new Document());
                var news = MonthForm.news(before, month.getValue(), said.asOf());
                if (news.isEmpty()) continue;
                writes.add(write(said, month.getKey(), before, news));
                told.add(month.getKey());
                now += news.size();
            }
            if (writes.isEmpty()) return changed;
            boolean all = written(writes);
            told.forEach(id -> outbox.get().sent(DAYS, id));
            changed = Math.max(changed, now);
            if (all) return changed;
        }
        throw new IllegalStateException("somebody else writes the same days again and again");
    }

    private Map<String, Document> known(Collection<String> ids) {
        var known = new HashMap<String, Document>();
        for (var each : documents().find(in("_id", ids)))
            known.put(Objects.requireNonNull(each.getString("_id")), each);
        return known;
    }

    /** False when not all were as they had been read. */
    private boolean written(List<WriteModel<Document>> writes) {
        try {
            var done = documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return done.getMatchedCount() + done.getUpserts().size() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(each -> each.getCode() == 11_000)) return false;
            throw e;
        }
    }

    private static WriteModel<Document> write(Statement said, String id, Document before, List<Stated> news) {
        var account = said.source().account();
        var first = news.getFirst().day();
        var updates = new ArrayList<Bson>();
        MonthForm.of(account, first).forEach((name, value) -> updates.add(setOnInsert(name, value)));
        for (var day : news) updates.add(set(MonthForm.field(day.day()), MonthForm.day(before, day, said.asOf())));
        updates.add(inc("revision", 1L));
        var message = MetricsMessages.of(
                said.source(), first.campaign(), said.names().get(first.campaign()), news, said.asOf());
        updates.add(push(OutboxMessage.FIELD, message));
        long revision = before.get("revision", 0L);
        boolean fresh = before.isEmpty();
        var filter = fresh ? and(eq("_id", id), eq("revision", null)) : and(eq("_id", id), eq("revision", revision));
        return new UpdateOneModel<>(filter, combine(updates), new UpdateOptions().upsert(fresh));
    }

    @Override
    public List<PlatformDay> days(Campaign campaign, LocalDate from, LocalDate to) {
        var found = new ArrayList<PlatformDay>();
        for (var part : campaign.placements()) {
            var external = part.externalId();
            if (external == null) continue;
            var ids = new ArrayList<String>();
            for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1))
                ids.add(MonthForm.id(campaign.org(), part.connection(), external, month));
            for (var each : documents().find(in("_id", ids)).sort(new Document("_id", 1)))
                found.addAll(MonthForm.days(part.platform(), each, from, to));
        }
        return found;
    }

    private MongoCollection<Document> documents() {
        return database.raw(DAYS);
    }

    @Override
    public String collection() {
        return DAYS;
    }

    @Override
    public String topic() {
        return MetricsMessages.TOPIC;
    }
}
