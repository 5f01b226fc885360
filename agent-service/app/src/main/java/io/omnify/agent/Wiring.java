package io.omnify.agent;

import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.agents.usecase.AgentHistory;
import io.omnify.agent.agents.usecase.ChangeAgent;
import io.omnify.agent.agents.usecase.CheckDraft;
import io.omnify.agent.agents.usecase.CreateAgent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.executions.usecase.Admission;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.executions.usecase.AskModel;
import io.omnify.agent.executions.usecase.CallTools;
import io.omnify.agent.executions.usecase.CheckInput;
import io.omnify.agent.executions.usecase.HoldRules;
import io.omnify.agent.executions.usecase.PaidAsk;
import io.omnify.agent.executions.usecase.RememberingExecutions;
import io.omnify.agent.executions.usecase.RunExecution;
import io.omnify.agent.executions.usecase.StartBatch;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.memory.usecase.Remember;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.platform.web.Ulids;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Puts the service together, by hand, in one place. */
public final class Wiring {
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
    ProvisionBuiltIns provisionBuiltIns(Agents agents, Provisioning provisioning, InstantSource clock) {
        return new ProvisionBuiltIns(agents, provisioning, clock);
    }

    @Produces
    @Singleton
    FindAgents findAgents(Agents agents, AgentVersions versions, ProvisionBuiltIns provision) {
        return new FindAgents(agents, versions, provision);
    }

    @Produces
    @Singleton
    CheckDraft checkDraft(ToolBox tools, Schemas schemas, AgentConfig config) {
        var limits = config.limits();
        var most = new CheckDraft.Most(
                limits.maxTurns(), Math.toIntExact(limits.total().toSeconds()));
        return new CheckDraft(tools, schemas, most);
    }

    @Produces
    @Singleton
    CreateAgent createAgent(Agents agents, CheckDraft check, Ids ids, InstantSource clock) {
        return new CreateAgent(agents, check, ids, clock);
    }

    @Produces
    @Singleton
    ChangeAgent changeAgent(Agents agents, FindAgents find, CheckDraft check, InstantSource clock) {
        return new ChangeAgent(agents, find, check, clock);
    }

    @Produces
    @Singleton
    AgentHistory agentHistory(AgentVersions versions, FindAgents find, ChangeAgent change) {
        return new AgentHistory(versions, find, change);
    }

    @Produces
    @Singleton
    Admission admission(Schemas schemas, Spending spending) {
        return new Admission(new CheckInput(schemas), spending);
    }

    @Produces
    @Singleton
    StartExecution.Terms terms(Ids ids, AgentConfig config, LanguageModel model, Recall recall) {
        return new StartExecution.Terms(ids, config.limits(), model.mode(), recall);
    }

    @Produces
    @Singleton
    StartExecution startExecution(
            FindAgents agents, Executions executions, Admission admission, StartExecution.Terms terms) {
        return new StartExecution(agents, executions, admission, terms);
    }

    @Produces
    @Singleton
    StartBatch startBatch(FindAgents agents, ExecutionQueue queue, Admission admission, StartExecution.Terms terms) {
        return new StartBatch(agents, queue, admission, terms);
    }

    @Produces
    @Singleton
    AskModel askModel(AskChain chain, Schemas schemas, AgentConfig config, InstantSource clock) {
        return new AskModel(chain, schemas, config.prices(), clock);
    }

    @Produces
    @Singleton
    RunExecution.Steps steps(FindAgents agents, ToolBox tools, PaidAsk ask, CallTools call, HoldRules rules) {
        return new RunExecution.Steps(agents, tools, ask, call, rules);
    }

    @Produces
    @Singleton
    RunExecution runExecution(
            Executions executions,
            Remember remember,
            Progress progress,
            InstantSource clock,
            RunExecution.Steps steps) {
        return new RunExecution(new RememberingExecutions(executions, remember), progress, clock, steps);
    }
}
