package io.omnify.agent;

import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.Admission;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.executions.usecase.AskModel;
import io.omnify.agent.executions.usecase.RehearseAgent;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.port.Metrics;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.agent.tools.usecase.WorkflowTools;
import io.omnify.openai.OpenAiLanguageModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;

/** Joins what agents answer with when nothing may come of it: never a live model, and no tool that reaches outside. */
public final class RehearsalWiring {
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(5);

    @Produces
    @Singleton
    RehearseAgent rehearseAgent(
            FindAgents agents, Admission admission, RehearseAgent.Props props, InstantSource clock) {
        return new RehearseAgent(agents, admission, props, clock);
    }

    @Produces
    @Singleton
    RehearseAgent.Props rehearsalProps(
            Simulated simulated, ToolBox all, Readable readable, Schemas schemas, InstantSource clock) {
        var chain = new AskChain(Models.of(simulated.model()), new Circuits(FAILURES, REST), clock);
        return new RehearseAgent.Props(new AskModel(chain, schemas, simulated.prices(), clock), all, readable.tools());
    }

    /** The simulator's model, also where agents otherwise ask a live one. */
    record Simulated(LanguageModel model, PriceTable prices) {}

    /** What reads the house's own records. */
    record Readable(ToolBox tools) {}

    @Produces
    @Singleton
    Simulated simulated(LanguageModel platform, AgentConfig config) {
        var model = platform.mode() == Mode.SIMULATION ? platform : OpenAiLanguageModel.connect(config.simulation());
        return new Simulated(model, config.prices());
    }

    @Produces
    @Singleton
    Readable readable(Metrics metrics, Workflows workflows, Schemas schemas) {
        var tools = new ArrayList<Tool>();
        tools.add(new AnalyticsQueryTool(metrics));
        tools.addAll(WorkflowTools.of(workflows));
        return new Readable(new ToolBox(tools, schemas));
    }
}
