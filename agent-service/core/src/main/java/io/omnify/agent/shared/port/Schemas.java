package io.omnify.agent.shared.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks JSON-shaped values (maps, lists, strings, numbers, booleans, null) against JSON Schemas. */
public interface Schemas {
    /** What is wrong with the value, one sentence each with its place; empty when it fits. */
    List<String> violations(Map<String, @Nullable Object> schema, @Nullable Object value);

    /** Why this is no usable JSON Schema; empty when it is one. */
    Optional<String> defect(Map<String, @Nullable Object> schema);
}
