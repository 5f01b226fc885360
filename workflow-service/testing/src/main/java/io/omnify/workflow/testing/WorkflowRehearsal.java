package io.omnify.workflow.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.adapter.yaml.ShippedTemplates;
import io.omnify.workflow.adapter.yaml.YamlNotation;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.rehearsals.domain.Coverage;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.port.OutputForms;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.rehearsals.usecase.RehearseWorkflow;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.usecase.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries a workflow definition out in a unit test: with the engine itself, a virtual clock and pinned outputs, and with
 * no platform running. It knows which of the definition's ways have been taken so far.
 */
public final class WorkflowRehearsal {
    /** When everything that is played begins. */
    public static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private static final OrgId ORG = new OrgId("org_test");

    private final Definition definition;
    private final RehearseWorkflow rehearse;
    private final List<Run> played = new ArrayList<>();

    private WorkflowRehearsal(Definition definition, Simulator simulator, OutputForms forms) {
        this.definition = definition;
        var bounds = RehearseWorkflow.Bounds.USUAL;
        var world = new RehearseWorkflow.World(simulator, forms, bounds, InstantSource.system());
        this.rehearse = new RehearseWorkflow(new Engine(new RenderTemplate(new CelExpressions())), world);
    }

    /** Of a definition as JSON; one that cannot be read fails the test with everything that is wrong with it. */
    public static WorkflowRehearsal of(Map<String, @Nullable Object> json) {
        var read = new DefinitionReader().read(json);
        if (!read.errors().isEmpty()) throw new AssertionError(read.errors());
        return new WorkflowRehearsal(read.definition(), Simulator.NONE, OutputForms.NONE);
    }

    public static WorkflowRehearsal ofYaml(String text) {
        return of(new YamlNotation().read(text));
    }

    public static WorkflowRehearsal ofYaml(Path file) throws IOException {
        return ofYaml(Files.readString(file, UTF_8));
    }

    /** Of a template that comes with the platform, such as {@code lead-nurture}. */
    public static WorkflowRehearsal ofTemplate(String id) {
        return new ShippedTemplates(new YamlNotation())
                .find(id)
                .map(template -> of(template.definition()))
                .orElseThrow(() -> new AssertionError("there is no template " + id));
    }

    /** The same definition, nothing of it played yet, where these answer for agents and actions nobody pinned. */
    public WorkflowRehearsal answeredBy(Simulator agents, OutputForms actions) {
        return new WorkflowRehearsal(definition, agents, actions);
    }

    public Report play(Scenario scenario) {
        var report = rehearse.handle(ORG, definition, List.of(scenario), START).getFirst();
        played.add(report.run());
        return report;
    }

    /** Of everything played so far. */
    public Coverage coverage() {
        return Coverage.of(definition, played);
    }
}
