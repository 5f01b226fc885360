package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.auth.api.OrgId;
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
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Clients in MongoDB: one document each; a change checks that it is the next. */
@Singleton
public final class MongoClients implements Clients, MongoIndexes, OutboxSource {
    static final String CLIENTS = "clients";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoClients(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<Client> find(OrgId org, String id) {
        var mine = and(eq("_id", id), eq("org", org.value()), eq("removedAt", null));
        return Optional.ofNullable(documents().find(mine).first()).map(ClientForm::read);
    }

    @Override
    public List<Client> list(CrmAccount account, String query, String tag, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(of(account), eq("removedAt", null)));
        if (!query.isBlank()) filters.add(regex("search", Pattern.quote(ClientForm.plain(query))));
        if (!tag.isBlank()) filters.add(eq("tagKeys", ClientForm.plain(tag)));
        after.ifPresent(place -> filters.add(after(place)));
        return documents()
                .find(and(filters))
                .sort(descending("createdAt", "_id"))
                .limit(limit)
                .map(ClientForm::read)
                .into(new ArrayList<>());
    }

    private static Bson after(Place place) {
        var at = Date.from(place.createdAt());
        return or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", place.id())));
    }

    @Override
    public Map<String, Client> known(CrmAccount account, Collection<String> contacts) {
        var known = new HashMap<String, Client>();
        for (var each : documents().find(and(of(account), in("contact", contacts)))) {
            var client = ClientForm.read(each);
            known.put(client.contact().id(), client);
        }
        return known;
    }

    @Override
    public boolean put(Collection<Told> told) {
        if (told.isEmpty()) return true;
        var writes = told.stream().map(ClientWrites::of).toList();
        try {
            var done = documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return done.getInsertedCount() + done.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            // somebody else was quicker with a new one
            if (e.getWriteErrors().stream().anyMatch(each -> each.getCode() != AgentDatabase.DUPLICATE_KEY)) throw e;
            return false;
        }
    }

    @Override
    public boolean save(Client changed, Act act) {
        var entry = audit.entry(
                changed.org(),
                "client." + act.name().toLowerCase(Locale.ROOT),
                "client",
                changed.id(),
                null,
                act == Act.DELETED ? null : snapshot(changed));
        if (changed.revision() == 1)
            return insert(ClientForm.write(changed).append(OutboxMessage.FIELD, List.of(entry)));
        var update = combine(ClientWrites.changes(changed), push(OutboxMessage.FIELD, entry));
        if (documents().updateOne(ClientWrites.before(changed), update).getMatchedCount() == 0) return false;
        outbox.get().sent(CLIENTS, changed.id());
        return true;
    }

    private boolean insert(Document document) {
        try {
            documents().insertOne(document);
            outbox.get().sent(CLIENTS, String.valueOf(document.getString("_id")));
            return true;
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return false;
            throw e;
        }
    }

    /** Without what would be a person's data: the trail outlives them. */
    private static Map<String, Object> snapshot(Client client) {
        return Map.of(
                "connection", client.connection(),
                "external_id", client.contact().id(),
                "tags", client.contact().tags());
    }

    @Override
    public List<Client> unseen(CrmAccount account, Instant before, int limit) {
        return documents()
                .find(and(of(account), eq("removedAt", null), lt("seenAt", Date.from(before))))
                .limit(limit)
                .map(ClientForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(CrmAccount account, Period period) {
        var created = and(gte("createdAt", Date.from(period.from())), lt("createdAt", Date.from(period.to())));
        return documents().countDocuments(and(of(account), eq("removedAt", null), created));
    }

    static Bson of(CrmAccount account) {
        return and(eq("org", account.org().value()), eq("connection", account.connection()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(CLIENTS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.unique(CLIENTS, "org", "connection", "contact"),
                IndexDeclaration.on(CLIENTS, "org", "connection", "-createdAt", "-_id"),
                IndexDeclaration.on(CLIENTS, "org", "connection", "tagKeys"),
                IndexDeclaration.on(CLIENTS, "org", "connection", "seenAt"));
    }

    @Override
    public String collection() {
        return CLIENTS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
