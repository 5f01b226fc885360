package io.omnify.workflow.definitions.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/**
 * A named workflow of an organisation at one of its versions. Immutable: every change is the next version.
 *
 * @param published the version that new runs take; a lower one than {@code version} while that is a draft
 */
public record Workflow(
        OrgId org,
        WorkflowId id,
        int version,
        int published,
        Definition definition,
        boolean removed,
        Instant createdAt,
        Instant updatedAt) {

    public static Workflow first(OrgId org, WorkflowId id, Definition definition, Instant now) {
        return new Workflow(org, id, 1, 1, definition, false, now, now);
    }

    public Workflow next(Definition definition, Instant now) {
        return new Workflow(org, id, version + 1, version + 1, definition, false, createdAt, now);
    }

    /** The next version, which no run takes yet. */
    public Workflow draft(Definition definition, Instant now) {
        return new Workflow(org, id, version + 1, published, definition, false, createdAt, now);
    }

    /** New runs take this version from now on, with what publishing it has added. */
    public Workflow publish(Definition definition, Instant now) {
        return new Workflow(org, id, version, version, definition, removed, createdAt, now);
    }

    public Workflow remove(Instant now) {
        return new Workflow(org, id, version, published, definition, true, createdAt, now);
    }
}
