package io.omnify.workflow.definitions.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All workflows with all their versions; one organisation never sees another's. */
public interface Workflows {
    /** The newest version, also of a removed workflow. */
    Optional<Workflow> find(OrgId org, WorkflowId id);

    /** One version, the newest one included. */
    Optional<Workflow> find(OrgId org, WorkflowId id, int version);

    /** Every version, newest first, at most {@code limit}. */
    List<Workflow> versions(OrgId org, WorkflowId id, int limit);

    /** Current versions that are not removed, newest first, those created before the one with id {@code after}. */
    List<Workflow> list(OrgId org, int limit, @Nullable WorkflowId after);

    /** Stores a first version and its announcement to the engine as one write; false when the id is taken. */
    boolean add(Workflow workflow);

    /**
     * Stores the next version, or the removal, as one write, and keeps the one before. When another version is published
     * than was, its announcement is part of the write.
     *
     * @return false when the current version is not the one {@code expected}, or the workflow is not there
     */
    boolean save(Workflow workflow, Workflow expected);

    /** The same for a version whose content is that of an earlier one, which the record of changes then says. */
    default boolean restore(Workflow workflow, Workflow expected, int earlier) {
        return save(workflow, expected);
    }
}
