package io.omnify.workflow.rehearsals.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Instant;

/**
 * Plays a workflow through with the engine itself, a clock that jumps from one thing to the next, and pinned answers.
 * Nothing outside is touched, and the same scenario always gives the same report.
 */
public final class RehearseWorkflow {
    private final Engine engine;

    public RehearseWorkflow(Engine engine) {
        this.engine = engine;
    }

    public Report handle(OrgId org, Definition definition, Scenario scenario, Instant start) {
        var id = RunId.derived("rehearsal/" + org + "/" + scenario.name());
        var origin =
                new Run.Origin(org, new WorkflowId("rehearsal"), 1, scenario.input(), "system:rehearsal", start, "");
        return new Stage(engine, definition, scenario, Run.asked(id, origin), start).play();
    }
}
