package io.omnify.agent.models.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A model as its provider tells of it; the day of its end is null while none is known. */
public record OfferedModel(String name, @Nullable LocalDate shutdown) {
    /** A model's dated snapshot ends with it, unless more is known. */
    public boolean covers(String model) {
        return model.equals(name) || model.matches(java.util.regex.Pattern.quote(name) + "-\\d{4}-\\d{2}-\\d{2}");
    }
}
