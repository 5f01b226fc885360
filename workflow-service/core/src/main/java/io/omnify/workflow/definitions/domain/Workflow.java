package io.omnify.workflow.definitions.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** A named workflow of an organisation at one of its versions. Immutable: every change is the next version. */
public record Workflow(
        OrgId org,
        WorkflowId id,
        int version,
        Definition definition,
        boolean removed,
        Instant createdAt,
        Instant updatedAt) {

    public static Workflow first(OrgId org, WorkflowId id, Definition definition, Instant now) {
        return new Workflow(org, id, 1, definition, false, now, now);
    }

    public Workflow next(Definition definition, Instant now) {
        return new Workflow(org, id, version + 1, definition, false, createdAt, now);
    }

    public Workflow remove(Instant now) {
        return new Workflow(org, id, version, definition, true, createdAt, now);
    }
}
