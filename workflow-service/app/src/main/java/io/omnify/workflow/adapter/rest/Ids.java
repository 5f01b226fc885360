package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunId;
import org.jspecify.annotations.Nullable;

/** Ids from paths: one that cannot exist is answered like one that does not. */
final class Ids {
    /** In the path of executions: whichever workflow. */
    static final String ANY = "-";

    private Ids() {}

    static WorkflowId workflow(String id) {
        if (!WorkflowId.wellFormed(id)) throw ProblemException.notFound("workflow");
        return new WorkflowId(id);
    }

    static @Nullable WorkflowId workflowOrAny(String id) {
        return id.equals(ANY) ? null : workflow(id);
    }

    static RunId run(String id) {
        if (!RunId.wellFormed(id)) throw ProblemException.notFound("execution");
        return new RunId(id);
    }
}
