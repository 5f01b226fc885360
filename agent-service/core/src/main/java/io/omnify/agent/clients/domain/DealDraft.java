package io.omnify.agent.clients.domain;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.shared.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sale to a client as somebody writes it; what is null is not said.
 *
 * @param pipeline by the CRM's id, as the stage
 */
public record DealDraft(
        @Nullable String name,
        @Nullable String pipeline,
        @Nullable String stage,
        Deal.@Nullable Status status,
        @Nullable Money value) {}
