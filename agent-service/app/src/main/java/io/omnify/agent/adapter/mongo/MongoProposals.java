package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import io.omnify.agent.contract.OptimiserMessages;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Proposals in MongoDB: an answer is one conditional update, so of two people only the first is heard. */
@Singleton
public final class MongoProposals implements Proposals {
    private static final List<String> UNDER_WAY = Arrays.stream(Proposal.Status.values())
            .filter(Proposal.Status::underWay)
            .map(Enum::name)
            .toList();

    private final OptimiserDatabase database;
    private final Outbox outbox;
    private final Audit audit;

    MongoProposals(OptimiserDatabase database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public boolean add(Proposal proposal) {
        try {
            database.proposals().insertOne(ProposalDocument.of(proposal, told(proposal, null)));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            return false;
        }
        outbox.sent(OptimiserDatabase.PROPOSALS, proposal.id());
        return true;
    }

    @Override
    public Optional<Proposal> find(OrgId org, String campaign, String id) {
        return Optional.ofNullable(
                        database.proposals().find(mine(org, campaign, id)).first())
                .map(ProposalDocument::toDomain);
    }

    private static Bson mine(OrgId org, String campaign, String id) {
        return and(eq("_id", id), eq("org", org.value()), eq("campaign", campaign));
    }

    @Override
    public List<Proposal> list(OrgId org, String campaign, Optional<String> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("campaign", campaign)));
        after.ifPresent(id -> filters.add(lt("_id", id)));
        return database.proposals()
                .find(and(filters))
                .sort(descending("_id"))
                .limit(limit)
                .map(ProposalDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public boolean move(Proposal.Status from, Proposal changed) {
        var answer = Objects.requireNonNull(changed.answer());
        var current = and(mine(changed.org(), changed.campaign(), changed.id()), eq("status", from.name()));
        var change = combine(
                set("status", changed.status().name()),
                set("since", answer.at()),
                set("answeredBy", answer.by()),
                set("answeredAt", answer.at()),
                set("note", answer.note()),
                pushEach(OutboxMessage.FIELD, told(changed, from)));
        if (database.proposals().updateOne(current, change).getMatchedCount() == 0) return false;
        outbox.sent(OptimiserDatabase.PROPOSALS, changed.id());
        return true;
    }

    /** The event, and an entry for the audit trail of what moves money or was said by somebody. */
    private List<OutboxMessage> told(Proposal proposal, Proposal.@Nullable Status before) {
        var event = OptimiserMessages.changed(proposal);
        if (before == null && !proposal.status().underWay()) return List.of(event);
        return List.of(event, entry(proposal, before));
    }

    private OutboxMessage entry(Proposal proposal, Proposal.@Nullable Status before) {
        var action = "proposal." + proposal.status().code();
        var was = Map.of("status", before == null ? "new" : before.code(), "budgets", shown(proposal.before()));
        var is = Map.of("status", proposal.status().code(), "budgets", shown(proposal.wanted()));
        var answer = proposal.answer();
        return answer == null || answer.by().equals(Proposal.OPTIMISER)
                ? audit.entry(proposal.org(), Actor.system("optimiser"), action, "proposal", proposal.id(), was, is)
                : audit.entry(proposal.org(), action, "proposal", proposal.id(), was, is);
    }

    private static Map<String, String> shown(Map<Platform, Money> budgets) {
        var shown = new TreeMap<String, String>();
        budgets.forEach((platform, money) -> shown.put(platform.code(), money.amount() + " " + money.currency()));
        return shown;
    }

    @Override
    public void compare(Proposal compared) {
        var outcome = Objects.requireNonNull(compared.outcome());
        database.proposals()
                .updateOne(
                        mine(compared.org(), compared.campaign(), compared.id()),
                        set("outcome", ReasoningText.write(outcome)));
    }

    @Override
    public List<Proposal> unfinished(Instant before, int limit) {
        return database.proposals()
                .find(and(in("status", UNDER_WAY), lt("since", before)))
                .sort(ascending("since"))
                .limit(limit)
                .map(ProposalDocument::toDomain)
                .into(new ArrayList<>());
    }
}
