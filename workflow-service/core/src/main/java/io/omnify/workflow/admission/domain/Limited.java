package io.omnify.workflow.admission.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;

/** A workflow whose runs take turns. */
public record Limited(OrgId org, WorkflowId workflow) {
    @Override
    public String toString() {
        return org + "/" + workflow;
    }
}
