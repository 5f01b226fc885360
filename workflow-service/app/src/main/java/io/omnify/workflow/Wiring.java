package io.omnify.workflow;

import io.omnify.platform.web.Ulids;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.adapter.streams.EngineTopology;
import io.omnify.workflow.definitions.port.Actions;
import io.omnify.workflow.definitions.port.AgentDirectory;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.definitions.port.TriggerCheck;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.definitions.usecase.ChangeWorkflow;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.definitions.usecase.CreateWorkflow;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.definitions.usecase.PinAgents;
import io.omnify.workflow.definitions.usecase.RemoveWorkflow;
import io.omnify.workflow.definitions.usecase.SubWorkflows;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.expressions.port.LargeValues;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import io.omnify.workflow.expressions.usecase.RecentValues;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.expressions.usecase.Values;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.port.RunCommands;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.CancelRun;
import io.omnify.workflow.runs.usecase.Engine;
import io.omnify.workflow.runs.usecase.SeeStepInput;
import io.omnify.workflow.runs.usecase.StartRun;
import io.omnify.workflow.triggers.usecase.CheckTriggers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the cores together by hand, so that they need no framework. */
final class Wiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @Singleton
    Ids ids(Ulids ulids) {
        return prefix -> prefix + ulids.get();
    }

    @Produces
    @Singleton
    Expressions expressions() {
        return new CelExpressions();
    }

    @Produces
    @Singleton
    CheckDefinition checkDefinition(
            Expressions expressions,
            AgentDirectory agents,
            Actions actions,
            TriggerCheck triggers,
            SubWorkflows workflows) {
        return new CheckDefinition(new CheckTemplate(expressions), agents, actions, triggers, workflows);
    }

    @Produces
    @Singleton
    TriggerCheck triggerCheck(CheckTriggers triggers) {
        return triggers::handle;
    }

    @Produces
    @Singleton
    EnsureBuiltIns ensureBuiltIns(Workflows workflows, InstantSource clock) {
        return new EnsureBuiltIns(workflows, clock);
    }

    @Produces
    @Singleton
    CurrentWorkflow currentWorkflow(Workflows workflows, EnsureBuiltIns builtIns) {
        return new CurrentWorkflow(workflows, builtIns);
    }

    @Produces
    @Singleton
    CreateWorkflow createWorkflow(
            CheckDefinition check,
            Workflows workflows,
            SubWorkflows others,
            PinAgents pin,
            Ids ids,
            InstantSource clock) {
        return new CreateWorkflow(check, workflows, others, pin, ids, clock);
    }

    @Produces
    @Singleton
    ChangeWorkflow changeWorkflow(
            CheckDefinition check,
            CurrentWorkflow current,
            Workflows workflows,
            SubWorkflows others,
            PinAgents pin,
            InstantSource clock) {
        return new ChangeWorkflow(check, current, workflows, others, pin, clock);
    }

    @Produces
    @Singleton
    RemoveWorkflow removeWorkflow(CurrentWorkflow current, Workflows workflows, InstantSource clock) {
        return new RemoveWorkflow(current, workflows, clock);
    }

    @Produces
    @Singleton
    Values values(LargeValues store) {
        return Values.in(new RecentValues(store));
    }

    @Produces
    @Singleton
    StartRun startRun(CurrentWorkflow workflows, RunCommands commands, Values values, Ids ids, InstantSource clock) {
        return new StartRun(workflows, commands, values, ids, clock);
    }

    @Produces
    @Singleton
    CancelRun cancelRun(Runs runs, RunCommands commands) {
        return new CancelRun(runs, commands);
    }

    @Produces
    @Singleton
    EngineTopology engineTopology(
            Expressions expressions, Values values, @ConfigProperty(name = "omnify.service.name") String service) {
        return new EngineTopology(new Engine(new RenderTemplate(expressions, values)), service);
    }

    @Produces
    @Singleton
    SeeStepInput seeStepInput(Expressions expressions, Values values) {
        return new SeeStepInput(new RenderTemplate(expressions, values));
    }

    @Produces
    @Singleton
    LiveRuns liveRuns() {
        return new LiveRuns();
    }
}
