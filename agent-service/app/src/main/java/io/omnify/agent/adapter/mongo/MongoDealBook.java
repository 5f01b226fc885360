package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Deals in MongoDB: one document each, of which the totals are made when they are asked for. */
@Singleton
public final class MongoDealBook implements DealBook, MongoIndexes, OutboxSource {
    static final String DEALS = "client_deals";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;
    private final MongoLastWords lastWords;

    MongoDealBook(AgentDatabase database, Audit audit, Provider<Outbox> outbox, MongoLastWords lastWords) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.lastWords = lastWords;
    }

    @Override
    public int put(CrmAccount account, Collection<Deal> deals, Instant seenAt) {
        if (deals.isEmpty()) return 0;
        var known = new HashMap<String, Document>();
        var ids = deals.stream().map(each -> DealForm.id(account, each.id())).toList();
        for (var each : documents().find(in("_id", ids))) known.put(ConnectionForm.text(each, "_id"), each);
        var writes = new ArrayList<WriteModel<Document>>();
        int changed = 0;
        for (var deal : deals) {
            var next = DealForm.write(account, deal, seenAt);
            var before = known.get(DealForm.id(account, deal.id()));
            boolean news = before == null || DealForm.isNews(before, next);
            if (news) changed++;
            writes.addAll(news ? DealWrites.news(next) : List.of(DealWrites.seen(next)));
        }
        documents().bulkWrite(writes);
        return changed;
    }

    @Override
    public void record(CrmAccount account, Deal deal, Instant seenAt, Act act) {
        var next = DealForm.write(account, deal, seenAt);
        var id = DealForm.id(account, deal.id());
        var said = Map.of("client", deal.contact(), "stage", deal.stage(), "status", next.get("status"));
        var entry = audit.entry(
                account.org(),
                "opportunity." + act.name().toLowerCase(Locale.ROOT),
                "opportunity",
                deal.id(),
                null,
                said);
        var update = combine(DealWrites.all(next), push(OutboxMessage.FIELD, entry));
        documents().updateOne(eq("_id", id), update, new UpdateOptions().upsert(true));
        outbox.get().sent(DEALS, id);
    }

    @Override
    public Optional<Known> find(CrmAccount account, String deal) {
        return Optional.ofNullable(
                        documents().find(eq("_id", DealForm.id(account, deal))).first())
                .map(DealForm::read);
    }

    @Override
    public List<Known> list(CrmAccount account, Filter filter, Optional<Place> after, int limit) {
        return documents()
                .find(DealForm.filter(account, filter, after))
                .sort(descending("createdAt", "deal"))
                .limit(limit)
                .map(DealForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> unseen(CrmAccount account, Instant before, int limit) {
        return documents()
                .find(and(MongoClients.of(account), lt("seenAt", Date.from(before))))
                .limit(limit)
                .map(each -> ConnectionForm.text(each, "deal"))
                .into(new ArrayList<>());
    }

    @Override
    public void remove(CrmAccount account, String deal) {
        lastWords.delete(DEALS, eq("_id", DealForm.id(account, deal)));
    }

    @Override
    public DealTotals totals(CrmAccount account, Period period) {
        var until = Date.from(period.to());
        var ended = and(ne("status", Status.OPEN.name()), gte("at", Date.from(period.from())), lt("at", until));
        var open = and(eq("status", Status.OPEN.name()), lt("createdAt", until));
        var by = new Document("status", "$status").append("currency", "$currency");
        List<Bson> steps = List.of(
                match(and(MongoClients.of(account), or(open, ended))),
                group(by, sum("count", 1L), sum("micros", "$micros")));
        var counts = new EnumMap<Status, Long>(Status.class);
        var money = new EnumMap<Status, Map<String, Money>>(Status.class);
        for (var row : documents().aggregate(steps)) {
            var key = Objects.requireNonNull(row.get("_id", Document.class));
            var status = Status.valueOf(ConnectionForm.text(key, "status"));
            var currency = ConnectionForm.text(key, "currency");
            counts.merge(status, row.get("count", 0L), Long::sum);
            money.computeIfAbsent(status, _ -> new TreeMap<>())
                    .put(currency, new Money(row.get("micros", 0L), Currency.getInstance(currency)));
        }
        return new DealTotals(
                counts.getOrDefault(Status.OPEN, 0L),
                counts.getOrDefault(Status.WON, 0L),
                counts.getOrDefault(Status.LOST, 0L),
                counts.getOrDefault(Status.ABANDONED, 0L),
                List.copyOf(money.getOrDefault(Status.OPEN, Map.of()).values()),
                List.copyOf(money.getOrDefault(Status.WON, Map.of()).values()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(DEALS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(DEALS, "org", "connection", "status", "at"),
                IndexDeclaration.on(DEALS, "org", "connection", "-createdAt", "-deal"),
                IndexDeclaration.on(DEALS, "org", "connection", "client", "-createdAt", "-deal"),
                IndexDeclaration.on(DEALS, "org", "connection", "seenAt"));
    }

    @Override
    public String collection() {
        return DEALS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
