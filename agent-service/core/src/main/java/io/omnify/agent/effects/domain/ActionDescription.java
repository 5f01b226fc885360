package io.omnify.agent.effects.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and workflow validation need to know of an action before they use it. */
public record ActionDescription(
        String name,
        String summary,
        Map<String, @Nullable Object> inputSchema,
        Map<String, @Nullable Object> outputSchema,
        Repeatability repeatability) {}
