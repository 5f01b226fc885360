package io.omnify.workflow;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.rehearsals.domain.Coverage;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.usecase.RehearseWorkflow;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries a definition out in a test of its own, and knows which of its ways have been taken so far. */
public final class WorkflowRehearsal {
    public static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private final Definition definition;
    private final RehearseWorkflow rehearse =
            new RehearseWorkflow(new Engine(new RenderTemplate(new CelExpressions())));
    private final List<Run> played = new ArrayList<>();

    private WorkflowRehearsal(Definition definition) {
        this.definition = definition;
    }

    public static WorkflowRehearsal of(Map<String, Object> json) {
        var read = new DefinitionReader().read(json);
        if (!read.errors().isEmpty()) throw new AssertionError(read.errors());
        return new WorkflowRehearsal(read.definition());
    }

    public Report play(Scenario scenario) {
        var report = rehearse.handle(new OrgId("org_test"), definition, scenario, START);
        played.add(report.run());
        return report;
    }

    /** Of everything played so far. */
    public Coverage coverage() {
        return Coverage.of(definition, played);
    }
}
