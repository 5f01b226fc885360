package io.omnify.workflow;

import io.omnify.workflow.adapter.yaml.ShippedTemplates;
import io.omnify.workflow.adapter.yaml.YamlNotation;
import io.omnify.workflow.definitions.port.AgentVersions;
import io.omnify.workflow.definitions.port.Notation;
import io.omnify.workflow.definitions.port.Templates;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.definitions.usecase.PinAgents;
import io.omnify.workflow.definitions.usecase.PublishWorkflow;
import io.omnify.workflow.definitions.usecase.SubWorkflows;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.rehearsals.port.OutputForms;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.rehearsals.usecase.RehearseWorkflow;
import io.omnify.workflow.runs.usecase.Engine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together what definitions are written, published and tried out with. */
final class DefinitionsWiring {
    @Produces
    @Singleton
    Notation notation() {
        return new YamlNotation();
    }

    @Produces
    @Singleton
    Templates templates(Notation notation) {
        return new ShippedTemplates(notation);
    }

    @Produces
    @Singleton
    SubWorkflows subWorkflows(Workflows workflows, EnsureBuiltIns builtIns) {
        return new SubWorkflows(workflows, builtIns);
    }

    @Produces
    @Singleton
    PublishWorkflow publishWorkflow(
            CurrentWorkflow current, Workflows workflows, SubWorkflows others, PinAgents pin, InstantSource clock) {
        return new PublishWorkflow(current, workflows, others, pin, clock);
    }

    @Produces
    @Singleton
    PinAgents pinAgents(AgentVersions agents) {
        return new PinAgents(agents);
    }

    @Produces
    @Singleton
    RehearseWorkflow rehearseWorkflow(
            Expressions expressions, Simulator simulator, OutputForms forms, InstantSource clock) {
        var world = new RehearseWorkflow.World(simulator, forms, RehearseWorkflow.Bounds.USUAL, clock);
        return new RehearseWorkflow(new Engine(new RenderTemplate(expressions)), world);
    }
}
