package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainedEntry;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** The stored form of an entry of the audit trail; public only because the driver's record codec wants it. */
public record AuditDocument(
        @BsonId String id,
        String org,
        long sequence,
        String event,
        Instant at,
        String actorType,
        String actorId,
        String action,
        String targetType,
        String targetId,
        String outcome,
        String details,
        String previousHash,
        String hash) {

    /** One place in one chain, which only one entry can take. */
    static String id(OrgId org, long sequence) {
        return org.value() + "/" + sequence;
    }

    static AuditDocument of(ChainedEntry chained) {
        var entry = chained.entry();
        return new AuditDocument(
                id(entry.org(), chained.sequence()),
                entry.org().value(),
                chained.sequence(),
                entry.event(),
                entry.at(),
                entry.actor().type(),
                entry.actor().id(),
                entry.action(),
                entry.target().type(),
                entry.target().id(),
                entry.outcome(),
                entry.details(),
                chained.previousHash(),
                chained.hash());
    }

    ChainedEntry toDomain() {
        var entry = new AuditEntry(
                new OrgId(org),
                event,
                at,
                new AuditEntry.Party(actorType, actorId),
                action,
                new AuditEntry.Party(targetType, targetId),
                outcome,
                details);
        return new ChainedEntry(sequence, entry, previousHash, hash);
    }
}
