package io.omnify.workflow.adapter.rest;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.port.Runs;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The run a path names: one of the organisation, and of the workflow where the path names that too. */
@Singleton
final class KnownRuns {
    private final Runs runs;
    private final ArchivedRuns archived;
    private final LiveRuns live;

    KnownRuns(Runs runs, ArchivedRuns archived, LiveRuns live) {
        this.runs = runs;
        this.archived = archived;
        this.live = live;
    }

    /** As it stands now; not found once it is archived. */
    Run current(OrgId org, String workflow, String execution) {
        return of(workflow, runs.find(org, Ids.run(execution)).map(live::newest));
    }

    Run archived(OrgId org, String workflow, String execution) {
        return of(workflow, archived.find(org, Ids.run(execution)));
    }

    Run currentOrArchived(OrgId org, String workflow, String execution) {
        var run = Ids.run(execution);
        return of(workflow, runs.find(org, run).or(() -> archived.find(org, run)));
    }

    private static Run of(String workflow, Optional<Run> found) {
        var wanted = Ids.workflowOrAny(workflow);
        return found.filter(run -> wanted == null || run.origin().workflow().equals(wanted))
                .orElseThrow(() -> ProblemException.notFound("execution"));
    }
}
