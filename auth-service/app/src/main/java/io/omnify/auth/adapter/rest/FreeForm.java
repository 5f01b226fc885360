package io.omnify.auth.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps objects of the client's own making within bounds. */
@Singleton
public final class FreeForm {
    private static final int MAX_BYTES = 16 * 1024;

    private final ObjectMapper json;

    public FreeForm(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    Map<String, Object> checked(String field, @Nullable Map<String, Object> values) {
        if (values != null && size(values) > MAX_BYTES)
            throw ProblemException.invalid(field, "must be at most " + MAX_BYTES + " bytes of JSON");
        return values;
    }

    private int size(Map<String, Object> values) {
        try {
            return json.writeValueAsBytes(values).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
