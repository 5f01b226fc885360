package io.omnify.agent.contract;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wire forms of questions to people; arguments stay where they are, for they may be confidential. */
public final class ApprovalMessages {
    private ApprovalMessages() {}

    record MoneyV1(String amount, String currency) {
        static @Nullable MoneyV1 of(@Nullable Money money) {
            return money == null
                    ? null
                    : new MoneyV1(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record ApprovalRequestedV1(
            String approvalId,
            String executionId,
            String agentId,
            String tool,
            String effect,
            @Nullable MoneyV1 stake,
            String reason,
            Instant requestedAt,
            Instant expiresAt) {}

    record ApprovalDecidedV1(
            String approvalId,
            String executionId,
            String agentId,
            String tool,
            String status,
            @Nullable String decidedBy,
            Instant decidedAt) {}

    public static OutboxMessage requested(Approval approval) {
        var data = new ApprovalRequestedV1(
                approval.id(),
                approval.execution(),
                approval.agent(),
                approval.tool(),
                approval.effect(),
                MoneyV1.of(approval.stake()),
                approval.reason(),
                approval.requestedAt(),
                approval.expiresAt());
        return message(approval, "approval.requested.v1", approval.requestedAt(), data);
    }

    public static OutboxMessage decided(Approval approval) {
        var decision = Objects.requireNonNull(approval.decision());
        var data = new ApprovalDecidedV1(
                approval.id(),
                approval.execution(),
                approval.agent(),
                approval.tool(),
                approval.status().code(),
                decision.by(),
                decision.at());
        return message(approval, "approval.decided.v1", decision.at(), data);
    }

    private static OutboxMessage message(Approval approval, String type, Instant at, Object data) {
        var id = "evt_" + approval.id() + "_" + type;
        return OutboxMessage.of(id, type, approval.execution(), approval.org(), at, data);
    }
}
