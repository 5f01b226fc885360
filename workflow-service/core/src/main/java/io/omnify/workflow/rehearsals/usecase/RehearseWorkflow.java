package io.omnify.workflow.rehearsals.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.port.OutputForms;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Plays a workflow through with the engine itself, a clock that jumps from one thing to the next, pinned answers, and
 * the simulator's where there is no pin. Nothing outside is touched.
 */
public final class RehearseWorkflow {
    private final Engine engine;
    private final World world;

    /** What stands in for the world where a scenario says nothing; the clock is that of whoever waits. */
    public record World(Simulator simulator, OutputForms forms, Bounds bounds, InstantSource clock) {}

    /** How many agents' steps are asked of the simulator for scenarios played together, and for how long. */
    public record Bounds(int most, Duration within) {
        public static final Bounds USUAL = new Bounds(50, Duration.ofSeconds(30));
    }

    public RehearseWorkflow(Engine engine, World world) {
        this.engine = engine;
        this.world = world;
    }

    /** Each by itself, all within one measure of the simulator's time. */
    public List<Report> handle(OrgId org, Definition definition, List<Scenario> scenarios, Instant start) {
        var standIns = new StandIns(org, world);
        return scenarios.stream()
                .map(scenario -> play(org, definition, new Prompts(scenario, standIns), scenario, start))
                .toList();
    }

    private Report play(OrgId org, Definition definition, Prompts prompts, Scenario scenario, Instant start) {
        var id = RunId.derived("rehearsal/" + org + "/" + scenario.name());
        var origin =
                new Run.Origin(org, new WorkflowId("rehearsal"), 1, scenario.input(), "system:rehearsal", start, "");
        return new Stage(engine, definition, prompts, scenario.name(), Run.asked(id, origin), start).play();
    }
}
