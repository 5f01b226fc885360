package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.port.AuditTrail;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * Keeps audit trails in MongoDB. The place in the chain is the document's id, so that of entries appended at the same
 * time only one gets a place and the others go on to the next.
 */
@Singleton
public final class MongoAuditTrail implements AuditTrail {
    private final Collections collections;
    private final AuditEnds ends;

    public MongoAuditTrail(Collections collections, AuditEnds ends) {
        this.collections = collections;
        this.ends = ends;
    }

    private MongoCollection<AuditDocument> entries() {
        return collections.of(Collections.AUDIT, AuditDocument.class);
    }

    @Override
    public void append(AuditEntry entry) {
        var org = entry.org();
        var last = end(org);
        while (true) {
            var next = ChainedEntry.after(last.last(), last.lastHash(), entry);
            if (insert(next)) {
                ends.moved(org, last.upTo(next));
                return;
            }
            if (isThere(entry)) return;
            last = end(org);
        }
    }

    private boolean insert(ChainedEntry entry) {
        try {
            entries().insertOne(AuditDocument.of(entry));
            return true;
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) return false;
            throw e;
        }
    }

    private boolean isThere(AuditEntry entry) {
        return entries().countDocuments(and(own(entry.org()), eq("event", entry.event()))) > 0;
    }

    /** The noted end may lag behind what is stored: a crash came between, or another instance was quicker. */
    private ChainEnds end(OrgId org) {
        var end = ends.noted(org);
        while (true) {
            var next = entries()
                    .find(eq("_id", AuditDocument.id(org, end.last() + 1)))
                    .first();
            if (next == null) return end;
            end = end.upTo(next.toDomain());
        }
    }

    @Override
    public List<ChainedEntry> find(OrgId org, Filter filter, Optional<Long> before, int limit) {
        var parts = new ArrayList<Bson>();
        parts.add(own(org));
        before.ifPresent(sequence -> parts.add(lt("sequence", sequence)));
        filter.actor().ifPresent(id -> parts.add(eq("actorId", id)));
        filter.action().ifPresent(action -> parts.add(action(action)));
        filter.target().ifPresent(id -> parts.add(eq("targetId", id)));
        filter.outcome().ifPresent(outcome -> parts.add(eq("outcome", outcome)));
        filter.from().ifPresent(from -> parts.add(gte("at", from)));
        filter.to().ifPresent(to -> parts.add(lt("at", to)));
        return list(and(parts), descending("sequence"), limit);
    }

    private static Bson action(String action) {
        if (!action.endsWith(".*")) return eq("action", action);
        var prefix = action.substring(0, action.length() - 1);
        return and(gte("action", prefix), lt("action", prefix + Character.MAX_VALUE));
    }

    @Override
    public List<ChainedEntry> following(OrgId org, long after, int limit) {
        return list(and(own(org), gt("sequence", after)), ascending("sequence"), limit);
    }

    private List<ChainedEntry> list(Bson filter, Bson order, int limit) {
        return entries()
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(AuditDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<ChainEnds> ends(OrgId org) {
        return ends.sealed(org);
    }

    @Override
    public List<OrgId> organisations(Optional<OrgId> after, int limit) {
        return ends.organisations(after, limit);
    }

    @Override
    public void forget(ChainedEntry last) {
        var org = last.entry().org();
        ends.forgotten(last);
        entries().deleteMany(and(own(org), lte("sequence", last.sequence())));
    }

    private static Bson own(OrgId org) {
        return eq("org", org.value());
    }
}
