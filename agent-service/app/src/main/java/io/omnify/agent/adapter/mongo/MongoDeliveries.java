package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Status;
import io.omnify.agent.webhooks.domain.Delivery.Try;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Deliveries in MongoDB; being due is taken by moving the time, so that of all instances one tries. */
@Singleton
public final class MongoDeliveries implements Deliveries, MongoIndexes {
    private static final String DELIVERIES = "webhook_deliveries";
    private static final String PENDING = Status.PENDING.name();

    private final AgentDatabase database;

    MongoDeliveries(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Delivery pending) {
        try {
            documents().insertOne(document(pending));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
        }
    }

    @Override
    public Optional<Delivery> find(OrgId org, String subscription, String id) {
        var one = and(eq("_id", id), eq("org", org.value()), eq("subscription", subscription));
        return Optional.ofNullable(documents().find(one).first()).map(MongoDeliveries::read);
    }

    @Override
    public List<Delivery> list(OrgId org, String subscription, Optional<String> before, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("subscription", subscription)));
        before.flatMap(id -> find(org, subscription, id)).ifPresent(last -> filters.add(lt("order", order(last))));
        return documents()
                .find(and(filters))
                .sort(descending("order"))
                .limit(limit)
                .map(MongoDeliveries::read)
                .into(new ArrayList<>());
    }

    @Override
    public int waiting(OrgId org, String subscription, int most) {
        var pending = and(eq("org", org.value()), eq("subscription", subscription), eq("status", PENDING));
        return (int) documents().countDocuments(pending, new CountOptions().limit(most));
    }

    @Override
    public Optional<Delivery> due(Instant now, Instant until, Set<OrgId> except) {
        var others = except.stream().map(OrgId::value).toList();
        var waiting = and(eq("status", PENDING), lte("nextAt", Date.from(now)), nin("org", others));
        var oldest = new FindOneAndUpdateOptions().sort(ascending("nextAt"));
        var taken = documents().findOneAndUpdate(waiting, set("nextAt", Date.from(until)), oldest);
        return Optional.ofNullable(taken).map(MongoDeliveries::read);
    }

    @Override
    public void save(Delivery tried) {
        var changes = new ArrayList<Bson>();
        document(tried).forEach((name, value) -> {
            if (!name.equals("_id")) changes.add(set(name, value));
        });
        documents().updateOne(mine(tried), combine(changes));
    }

    @Override
    public void forget(Instant before) {
        documents().deleteMany(and(ne("status", PENDING), lt("createdAt", Date.from(before))));
    }

    private static Document document(Delivery of) {
        var tries = of.tries().stream()
                .map(each -> new Document("at", Date.from(each.at()))
                        .append("answer", each.answer())
                        .append("detail", each.detail()))
                .toList();
        return new Document("_id", of.id())
                .append("org", of.org().value())
                .append("subscription", of.subscription())
                .append("event", of.event())
                .append("type", of.type())
                .append("body", of.body())
                .append("status", of.status().name())
                .append("attempts", of.attempts())
                .append("createdAt", Date.from(of.createdAt()))
                .append("order", order(of))
                .append("nextAt", Date.from(of.nextAt()))
                .append("tries", tries);
    }

    /** By time, and by id where that is the same. */
    private static String order(Delivery of) {
        return String.format("%015d/%s", of.createdAt().toEpochMilli(), of.id());
    }

    private static Delivery read(Document stored) {
        var tries = stored.getList("tries", Document.class, List.of()).stream()
                .map(each ->
                        new Try(each.getDate("at").toInstant(), each.getInteger("answer", 0), each.getString("detail")))
                .toList();
        return new Delivery(
                stored.getString("_id"),
                new OrgId(stored.getString("org")),
                stored.getString("subscription"),
                stored.getString("event"),
                stored.getString("type"),
                stored.getString("body"),
                Status.valueOf(stored.getString("status")),
                stored.getInteger("attempts", 0),
                stored.getDate("createdAt").toInstant(),
                stored.getDate("nextAt").toInstant(),
                tries);
    }

    private static Bson mine(Delivery of) {
        return and(eq("_id", of.id()), eq("org", of.org().value()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(DELIVERIES);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(DELIVERIES, "org", "subscription", "-order"),
                IndexDeclaration.on(DELIVERIES, "org", "subscription", "status"),
                IndexDeclaration.on(DELIVERIES, "status", "nextAt", "org"),
                IndexDeclaration.on(DELIVERIES, "createdAt"));
    }
}
