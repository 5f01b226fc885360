package io.omnify.workflow.expressions.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands where a value is too large to travel: names it by its content and the run it is kept with, and says where it
 * can be had.
 */
public record ValueRef(String run, String id, long bytes) {
    private static final Pattern ID = Pattern.compile("val_[0-9a-f]{64}");
    private static final Pattern RUN = Pattern.compile("run_[A-Za-z0-9_-]{1,64}");

    public ValueRef {
        if (!wellFormed(id) || !RUN.matcher(run).matches()) throw new IllegalArgumentException("no reference: " + id);
    }

    public static boolean wellFormed(String id) {
        return ID.matcher(id).matches();
    }

    /** Empty for whatever is no reference; a person may write one too, and means a value of the same organisation. */
    public static Optional<ValueRef> of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || !(map.get("$ref") instanceof String id)) return Optional.empty();
        if (!(map.get("run") instanceof String run) || !(map.get("bytes") instanceof Number bytes))
            return Optional.empty();
        return wellFormed(id) && RUN.matcher(run).matches()
                ? Optional.of(new ValueRef(run, id, bytes.longValue()))
                : Optional.empty();
    }

    public Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("$ref", id);
        json.put("run", run);
        json.put("bytes", bytes);
        json.put("href", "/api/agentkit/workflows/-/executions/" + run + "/values/" + id);
        return json;
    }
}
