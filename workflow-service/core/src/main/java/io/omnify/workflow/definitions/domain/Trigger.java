package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What starts a workflow: its type, and what the type needs to know as the definition says it. */
public record Trigger(String type, Map<String, @Nullable Object> settings) {
    public static final List<String> TYPES = List.of("manual", "schedule", "event", "webhook");
    public static final Trigger MANUAL = new Trigger("manual", Map.of());
}
