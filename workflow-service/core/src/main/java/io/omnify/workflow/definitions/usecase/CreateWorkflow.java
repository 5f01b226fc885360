package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores a new workflow under a chosen or drawn id; the id of a removed one may be used again. */
public final class CreateWorkflow {
    private final CheckDefinition check;
    private final Workflows workflows;
    private final SubWorkflows others;
    private final PinAgents pin;
    private final Ids ids;
    private final InstantSource clock;

    public CreateWorkflow(
            CheckDefinition check,
            Workflows workflows,
            SubWorkflows others,
            PinAgents pin,
            Ids ids,
            InstantSource clock) {
        this.check = check;
        this.workflows = workflows;
        this.others = others;
        this.pin = pin;
        this.ids = ids;
        this.clock = clock;
    }

    public Workflow handle(OrgId org, Map<String, @Nullable Object> json) {
        var checked = check.handle(org, json);
        var errors = new ArrayList<>(checked.errors());
        var wanted = json.get("workflow_id");
        if (wanted != null && !(wanted instanceof String text && WorkflowId.wellFormed(text)))
            errors.add(new FieldError("workflow_id", "workflow_id must be 1 to 64 of A-Z, a-z, 0-9, _ and -"));
        if (!errors.isEmpty()) throw new Refused(new Refusal.Invalid(List.copyOf(errors)));
        var id = new WorkflowId(wanted == null ? ids.next("wf_") : wanted.toString());
        others.refuseCircle(org, id, checked.definition());
        return store(org, id, pin.handle(org, checked.definition()));
    }

    private Workflow store(OrgId org, WorkflowId id, Definition definition) {
        var first = Workflow.first(org, id, definition, clock.instant());
        if (workflows.add(first)) return first;
        var removed = workflows.find(org, id).filter(Workflow::removed);
        if (removed.isEmpty()) throw new Refused(new Refusal.Exists(id));
        var again = removed.get().next(definition, clock.instant());
        if (!workflows.save(again, removed.get())) throw new Refused(new Refusal.Exists(id));
        return again;
    }
}
