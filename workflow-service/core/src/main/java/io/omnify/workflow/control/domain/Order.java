package io.omnify.workflow.control.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.RunId;

/** An act on one run; the same id again changes nothing. */
public record Order(OrgId org, RunId run, String id, Actor by, Act act) {
    public Order meaning(Act meant) {
        return new Order(org, run, id, by, meant);
    }
}
