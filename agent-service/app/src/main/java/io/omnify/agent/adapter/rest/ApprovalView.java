package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.approvals.domain.Approval;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to a person: exactly what would be done, and what was decided. */
record ApprovalView(
        String approvalId,
        String executionId,
        String agentId,
        String callId,
        String tool,
        @Schema(description = "What the agent wants to do") Map<String, @Nullable Object> arguments,

        @Schema(description = "read, write, spend or message")
        String effect,

        @Schema(description = "The money that would move") @Nullable
        MoneyView stake,

        String reason,

        @Schema(description = "pending, approved, edited, rejected or expired")
        String status,

        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,

        @Schema(description = "What a person made of the arguments") @Nullable
        Map<String, @Nullable Object> approvedArguments) {

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static ApprovalView of(Approval approval) {
        var decision = approval.decision();
        return new ApprovalView(
                approval.id(),
                approval.execution(),
                approval.agent(),
                approval.call(),
                approval.tool(),
                approval.arguments(),
                approval.effect(),
                MoneyView.ofNullable(approval.stake()),
                approval.reason(),
                approval.status().code(),
                approval.requestedAt(),
                approval.expiresAt(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.arguments());
    }
}
