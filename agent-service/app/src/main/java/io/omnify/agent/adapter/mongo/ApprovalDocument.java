package io.omnify.agent.adapter.mongo;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Decision;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored question to a person, with its decision.
 *
 * @param open nobody has decided, or the execution has not heard of it
 */
public record ApprovalDocument(
        @BsonId String id,
        String org,
        String execution,
        String agent,
        String call,
        String tool,
        String arguments,
        String effect,
        @Nullable MoneyDocument stake,
        String reason,
        Instant requestedAt,
        Instant expiresAt,
        String status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable String instead,
        boolean open,
        List<OutboxMessage> outbox) {

    static ApprovalDocument asked(Approval approval, List<OutboxMessage> outbox) {
        return new ApprovalDocument(
                approval.id(),
                approval.org().value(),
                approval.execution(),
                approval.agent(),
                approval.call(),
                approval.tool(),
                JsonText.write(approval.arguments()),
                approval.effect(),
                MoneyDocument.of(approval.stake()),
                approval.reason(),
                approval.requestedAt(),
                approval.expiresAt(),
                approval.status().name(),
                null,
                null,
                null,
                null,
                true,
                outbox);
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    Approval toDomain() {
        return new Approval(
                id,
                new OrgId(org),
                execution,
                agent,
                call,
                tool,
                JsonText.read(arguments),
                effect,
                MoneyDocument.toDomain(stake),
                reason,
                requestedAt,
                expiresAt,
                Status.valueOf(status),
                decidedAt == null ? null : new Decision(decidedBy, decidedAt, comment, JsonText.readOrNull(instead)));
    }
}
