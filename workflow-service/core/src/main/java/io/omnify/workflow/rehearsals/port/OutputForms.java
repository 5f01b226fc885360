package io.omnify.workflow.rehearsals.port;

import io.omnify.auth.api.OrgId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what actions say of their outputs. */
@FunctionalInterface
public interface OutputForms {
    OutputForms NONE = (_, _) -> Optional.empty();

    /** The JSON Schema of the action's output; empty when it declares none, or nobody can tell now. */
    Optional<Map<String, @Nullable Object>> of(OrgId org, String action);
}
