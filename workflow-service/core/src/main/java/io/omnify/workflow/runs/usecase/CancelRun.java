package io.omnify.workflow.runs.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.RunCommands;
import io.omnify.workflow.runs.port.Runs;

/** Asks the engine to stop a run that has not ended. */
public final class CancelRun {
    private final Runs runs;
    private final RunCommands commands;

    public CancelRun(Runs runs, RunCommands commands) {
        this.runs = runs;
        this.commands = commands;
    }

    public void handle(OrgId org, RunId id, String by) {
        var run = runs.find(org, id).orElseThrow(() -> new Refused(new Refusal.NotFound(id.value())));
        var status = run.status();
        if (status.ended()) throw new Refused(new Refusal.AlreadyEnded(id, status));
        commands.cancel(org, id, by, "cancelled by " + by);
    }
}
