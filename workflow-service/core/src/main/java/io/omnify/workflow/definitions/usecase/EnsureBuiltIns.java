package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.BuiltIns;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives an organisation the workflows everyone starts with, once; a removed one does not come back. */
public final class EnsureBuiltIns {
    private static final int REMEMBERED = 100_000;

    private final Workflows workflows;
    private final InstantSource clock;
    private final Set<OrgId> done = ConcurrentHashMap.newKeySet();

    public EnsureBuiltIns(Workflows workflows, InstantSource clock) {
        this.workflows = workflows;
        this.clock = clock;
    }

    public void handle(OrgId org) {
        if (done.contains(org)) return;
        BuiltIns.all().forEach((id, definition) -> {
            if (workflows.find(org, id).isEmpty()) workflows.add(Workflow.first(org, id, definition, clock.instant()));
        });
        if (done.size() < REMEMBERED) done.add(org);
    }
}
