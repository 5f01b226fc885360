package io.omnify.workflow.definitions.port;

import io.omnify.workflow.definitions.domain.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows what each kind of trigger needs; the definitions only keep what is written. */
@FunctionalInterface
public interface TriggerCheck {
    /** What is wrong with the triggers of a definition, with fields such as {@code triggers[0].cron}. */
    List<FieldError> check(List<Map<String, @Nullable Object>> triggers);
}
