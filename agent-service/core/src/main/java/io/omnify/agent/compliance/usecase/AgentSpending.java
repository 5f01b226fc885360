package io.omnify.agent.compliance.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.port.Examination;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolGrant.Approval;
import io.omnify.agent.tools.usecase.ToolBox;
import java.util.ArrayList;

/** Agents that may act on the world, above all spend, without anybody being asked. */
public final class AgentSpending implements Examination {
    private final FindAgents agents;
    private final ToolBox tools;

    public AgentSpending(FindAgents agents, ToolBox tools) {
        this.agents = agents;
        this.tools = tools;
    }

    @Override
    public String name() {
        return "agent_spending";
    }

    @Override
    public Check examine(Asker asker) {
        var findings = new ArrayList<Finding>();
        for (var agent : AllAgents.of(agents, asker.org())) {
            agent.tools().stream()
                    .filter(grant -> grant.approval() == Approval.NEVER && effect(grant) != Effect.READ)
                    .forEach(grant -> findings.add(unasked(agent, grant)));
        }
        return Check.of(name(), findings);
    }

    private Effect effect(ToolGrant grant) {
        return tools.definition(grant.name()).map(ToolDefinition::effect).orElse(Effect.READ);
    }

    private Finding unasked(Agent agent, ToolGrant grant) {
        var spends = effect(grant) == Effect.SPEND;
        var act = spends ? "spend money with " : "act with ";
        return new Finding(
                spends ? Severity.HIGH : Severity.MEDIUM,
                "agent/" + agent.id(),
                "The agent " + agent.name() + " may " + act + grant.name() + " without an approval.",
                "Set the tool's approval to always, or to above with an amount.");
    }
}
