package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.contract.CampaignMessages;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Campaigns in MongoDB: one document each; a change checks that it is the next version. */
@Singleton
public final class MongoCampaigns implements Campaigns, MongoIndexes, OutboxSource {
    private static final String CAMPAIGNS = "campaigns";

    private final AgentDatabase database;
    private final CampaignAudit audit;
    private final Provider<Outbox> outbox;
    private final ReentrantLock[] adding = new ReentrantLock[64];

    MongoCampaigns(AgentDatabase database, CampaignAudit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        for (int i = 0; i < adding.length; i++) adding[i] = new ReentrantLock();
    }

    @Override
    public Optional<Campaign> find(OrgId org, String id) {
        return Optional.ofNullable(documents().find(mine(org, id)).first()).map(CampaignForm::read);
    }

    @Override
    public List<Campaign> list(OrgId org, Optional<CampaignStatus> status, Optional<String> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("deleted", false)));
        status.ifPresent(wanted -> filters.add(eq("status", wanted.name())));
        after.ifPresent(id -> filters.add(lt("_id", id)));
        return read(and(filters), descending("_id"), limit);
    }

    @Override
    public void add(Campaign.Change created, OptionalLong most) {
        var campaign = created.campaign();
        var lock = adding[Math.floorMod(campaign.org().hashCode(), adding.length)];
        lock.lock(); // counting and adding are two steps
        try {
            if (most.isPresent() && count(campaign.org(), most.getAsLong()) >= most.getAsLong())
                throw new Refused(new Refusal.PlanLimitReached(Plan.Limit.CAMPAIGNS, most.getAsLong()));
            documents().insertOne(CampaignForm.write(campaign).append(OutboxMessage.FIELD, messages(created)));
        } finally {
            lock.unlock();
        }
        outbox.get().sent(CAMPAIGNS, campaign.id());
    }

    private long count(OrgId org, long enough) {
        var upTo = new CountOptions().limit((int) Math.min(Integer.MAX_VALUE, enough));
        return documents().countDocuments(and(eq("org", org.value()), eq("deleted", false)), upTo);
    }

    private List<OutboxMessage> messages(Campaign.Change change) {
        var messages = new ArrayList<>(CampaignMessages.encode(change));
        messages.addAll(audit.entries(change));
        return messages;
    }

    @Override
    public void save(Campaign.Change changed) {
        var updates = new ArrayList<Bson>();
        CampaignForm.changing(changed).forEach((name, value) -> updates.add(set(name, value)));
        update(changed, updates);
    }

    @Override
    public void remove(Campaign.Change deleted) {
        update(
                deleted,
                new ArrayList<>(List.of(set("deleted", true), unset("orderAt"), unset("resultAt"), unset("endAt"))));
    }

    private void update(Campaign.Change change, List<Bson> updates) {
        var campaign = change.campaign();
        updates.add(pushEach(OutboxMessage.FIELD, messages(change)));
        var before = and(mine(campaign.org(), campaign.id()), eq("version", campaign.version() - 1));
        if (documents().updateOne(before, combine(updates)).getMatchedCount() == 0)
            throw new Refused(new Refusal.CampaignChangedMeanwhile(campaign.id()));
        outbox.get().sent(CAMPAIGNS, campaign.id());
    }

    @Override
    public void begun(OrgId org, String id, long order, String run) {
        var begun = combine(set("started", true), set("run", run), unset("orderAt"));
        documents().updateOne(and(mine(org, id), eq("order", order)), begun);
    }

    @Override
    public List<Campaign> on(OrgId org, String connection, int limit) {
        var there = and(eq("org", org.value()), eq("deleted", false), eq("connections", connection));
        return read(there, ascending("_id"), limit);
    }

    @Override
    public List<Campaign> waiting(Waiting what, Instant before, Set<OrgId> without, int limit) {
        var filters = new ArrayList<>(List.of(since(what, before)));
        if (!without.isEmpty())
            filters.add(nin("org", without.stream().map(OrgId::value).toList()));
        return read(and(filters), ascending(field(what)), limit);
    }

    @Override
    public boolean postpone(Waiting what, Campaign campaign, Instant before, Instant until) {
        var same = and(
                mine(campaign.org(), campaign.id()),
                eq("order", campaign.order().number()),
                since(what, before));
        return documents().updateOne(same, set(field(what), Date.from(until))).getMatchedCount() > 0;
    }

    private static Bson since(Waiting what, Instant before) {
        var since = lt(field(what), Date.from(before));
        return what == Waiting.RESULT ? and(since, eq("started", true)) : since;
    }

    private static String field(Waiting what) {
        return switch (what) {
            case RUN -> "orderAt";
            case RESULT -> "resultAt";
            case END -> "endAt";
        };
    }

    private List<Campaign> read(Bson filter, Bson order, int limit) {
        return documents()
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(CampaignForm::read)
                .into(new ArrayList<>());
    }

    private static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()), eq("deleted", false));
    }

    private MongoCollection<Document> documents() {
        return database.raw(CAMPAIGNS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(CAMPAIGNS, "org", "-_id"),
                IndexDeclaration.on(CAMPAIGNS, "org", "connections"),
                IndexDeclaration.on(CAMPAIGNS, "orderAt", "org"),
                IndexDeclaration.on(CAMPAIGNS, "resultAt", "org"),
                IndexDeclaration.on(CAMPAIGNS, "endAt", "org"));
    }

    @Override
    public String collection() {
        return CAMPAIGNS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
