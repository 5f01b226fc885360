package io.omnify.workflow.adapter.rest;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes the body of a trigger; it is read as plain JSON, so that all its errors are told at once. */
@Schema(name = "TriggerDefinition", requiredProperties = "type")
record TriggerRequest(
        @Schema(enumeration = {"schedule", "event", "webhook"})
        String type,

        @Nullable String name,
        @Nullable String cron,
        @Nullable String every,
        @Nullable String timeZone,

        @Schema(enumeration = {"skip", "queue", "cancel", "allow"}) @Nullable
        String overlap,

        @Nullable Double catchUpSeconds,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String eventType,
        @Nullable String filter,
        @Nullable String key,
        @Nullable Double dedupeSeconds,
        @Nullable Double debounceSeconds,
        @Nullable Integer batchSize,
        @Nullable Double batchSeconds,
        @Nullable Boolean signed,
        @Nullable Double replaySeconds,
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> input) {}
