package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
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
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** E-mails to many in MongoDB: one document each; a change checks that it is the next version. */
@Singleton
public final class MongoMailings implements Mailings, MongoIndexes, OutboxSource {
    private static final String MAILINGS = "client_mailings";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoMailings(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void add(Mailing mailing) {
        var entry = entry(mailing, "created", snapshot(mailing));
        documents().insertOne(MailingForm.write(mailing).append(OutboxMessage.FIELD, List.of(entry)));
        outbox.get().sent(MAILINGS, mailing.id());
    }

    private OutboxMessage entry(Mailing mailing, String act, Map<String, Object> after) {
        var is = after.isEmpty() ? null : after;
        return audit.entry(mailing.org(), "email_campaign." + act, "email_campaign", mailing.id(), null, is);
    }

    private static Map<String, Object> snapshot(Mailing mailing) {
        return Map.of(
                "name", mailing.text().name(),
                "subject", mailing.text().subject(),
                "tags", mailing.text().tags(),
                "status", mailing.course().status().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Mailing> find(OrgId org, String id) {
        return Optional.ofNullable(documents().find(mine(org, id)).first()).map(MailingForm::read);
    }

    @Override
    public List<Mailing> list(CrmAccount account, Optional<String> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(MongoClients.of(account), ne("deleted", true)));
        after.ifPresent(id -> filters.add(lt("_id", id)));
        return read(and(filters), descending("_id"), limit);
    }

    private List<Mailing> read(Bson filter, Bson order, int limit) {
        return documents()
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(MailingForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Mailing changed, Optional<Act> act) {
        var updates = new ArrayList<Bson>();
        MailingForm.changing(changed).forEach((name, value) -> updates.add(set(name, value)));
        act.ifPresent(done -> updates.add(
                push(OutboxMessage.FIELD, entry(changed, done.name().toLowerCase(Locale.ROOT), snapshot(changed)))));
        var before = and(mine(changed.org(), changed.id()), eq("version", changed.version() - 1));
        if (documents().updateOne(before, combine(updates)).getMatchedCount() == 0) return false;
        if (act.isPresent()) outbox.get().sent(MAILINGS, changed.id());
        return true;
    }

    @Override
    public void remove(Mailing mailing) {
        var gone = combine(
                set("deleted", true),
                unset("scheduledAt"),
                push(OutboxMessage.FIELD, entry(mailing, "deleted", Map.of())));
        documents().updateOne(mine(mailing.org(), mailing.id()), gone);
        outbox.get().sent(MAILINGS, mailing.id());
    }

    @Override
    public List<Mailing> going(CrmAccount account, Instant since, int limit) {
        return read(and(MongoClients.of(account), gte("scheduledAt", Date.from(since))), ascending("asOf"), limit);
    }

    @Override
    public Statistics totals(CrmAccount account, Period period) {
        var went = and(gte("scheduledAt", Date.from(period.from())), lt("scheduledAt", Date.from(period.to())));
        var sums = Stream.of("sent", "delivered", "opened", "clicked", "unsubscribed", "bounced", "complained")
                .map(each -> Accumulators.sum(each, "$statistics." + each))
                .toList();
        var found = documents()
                .aggregate(List.of(match(and(MongoClients.of(account), went)), group(null, sums)))
                .first();
        return found == null ? Mailing.NOTHING : MailingForm.statistics(found);
    }

    private static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()), ne("deleted", true));
    }

    private MongoCollection<Document> documents() {
        return database.raw(MAILINGS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(MAILINGS, "org", "connection", "-_id"),
                IndexDeclaration.on(MAILINGS, "org", "connection", "scheduledAt"));
    }

    @Override
    public String collection() {
        return MAILINGS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
