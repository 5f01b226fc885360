package io.omnify.workflow.definitions.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Definitions to begin with, the same for everyone. */
public interface Templates {
    record Template(String id, Map<String, @Nullable Object> definition) {}

    /** In the order of their ids. */
    List<Template> all();

    Optional<Template> find(String id);
}
