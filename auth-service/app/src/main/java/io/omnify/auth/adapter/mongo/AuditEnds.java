package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.domain.Sha256;
import io.omnify.auth.port.Seal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Notes where each chain begins and ends, with a seal; of changes at the same time the later one yields. */
@Singleton
public final class AuditEnds {
    private static final String SEAL = "seal";

    private final Collections collections;
    private final Seal seal;

    public AuditEnds(Collections collections, Seal seal) {
        this.collections = collections;
        this.seal = seal;
    }

    private MongoCollection<Document> ends() {
        return collections.of(Collections.AUDIT_ENDS, Document.class);
    }

    /** What was noted, sealed or not: for finding the place of the next entry. */
    ChainEnds noted(OrgId org) {
        return Optional.ofNullable(ends().find(eq("_id", org.value())).first())
                .map(AuditEnds::read)
                .orElse(ChainEnds.NONE);
    }

    /** Empty when the seal does not fit. */
    Optional<ChainEnds> sealed(OrgId org) {
        var stored = ends().find(eq("_id", org.value())).first();
        if (stored == null) return Optional.of(ChainEnds.NONE);
        var read = read(stored);
        var fits = Sha256.same(String.valueOf(stored.getString(SEAL)), seal.sign(read.text(org)));
        return fits ? Optional.of(read) : Optional.empty();
    }

    /** Moves the end on; one that is further already stays. */
    void moved(OrgId org, ChainEnds wished) {
        var stored = ends().find(eq("_id", org.value())).first();
        if (stored == null) {
            insert(org, wished);
            return;
        }
        var noted = read(stored);
        if (noted.last() >= wished.last()) return;
        replace(
                org,
                noted,
                new ChainEnds(noted.firstAfter(), noted.firstAfterHash(), wished.last(), wished.lastHash()));
    }

    void forgotten(ChainedEntry last) {
        var org = last.entry().org();
        var noted = noted(org);
        if (noted.firstAfter() < last.sequence()) replace(org, noted, noted.from(last));
    }

    List<OrgId> organisations(Optional<OrgId> after, int limit) {
        Bson further = after.<Bson>map(org -> gt("_id", org.value())).orElseGet(Document::new);
        return ends().find(further)
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> new OrgId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    private void insert(OrgId org, ChainEnds first) {
        try {
            ends().insertOne(write(org, first));
        } catch (MongoWriteException e) {
            if (!Collections.isDuplicate(e)) throw e; // another instance was quicker; its end is as good
        }
    }

    private void replace(OrgId org, ChainEnds before, ChainEnds after) {
        var unchanged = and(eq("_id", org.value()), eq("last", before.last()), eq("firstAfter", before.firstAfter()));
        ends().replaceOne(unchanged, write(org, after));
    }

    private Document write(OrgId org, ChainEnds ends) {
        return new Document("_id", org.value())
                .append("firstAfter", ends.firstAfter())
                .append("firstAfterHash", ends.firstAfterHash())
                .append("last", ends.last())
                .append("lastHash", ends.lastHash())
                .append(SEAL, seal.sign(ends.text(org)));
    }

    private static ChainEnds read(Document stored) {
        return new ChainEnds(
                stored.getLong("firstAfter"),
                stored.getString("firstAfterHash"),
                stored.getLong("last"),
                stored.getString("lastHash"));
    }
}
