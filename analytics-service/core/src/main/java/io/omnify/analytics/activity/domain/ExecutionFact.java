package io.omnify.analytics.activity.domain;

import io.omnify.analytics.metrics.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** An agent's execution that has ended: counted once, whatever is delivered again. */
public record ExecutionFact(
        OrgId org,
        String executionId,
        String agentId,
        String agentType,
        String status,
        long inputTokens,
        long outputTokens,
        Money cost,
        Instant endedAt) {}
