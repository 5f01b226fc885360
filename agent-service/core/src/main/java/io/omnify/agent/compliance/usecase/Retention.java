package io.omnify.agent.compliance.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.port.Examination;
import io.omnify.agent.executions.usecase.KeepExecutions;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.ArrayList;

/** How long is kept what agents were told, and what they remember of people. */
public final class Retention implements Examination {
    private static final Duration LONG = Duration.ofDays(365);

    private final FindAgents agents;
    private final KeepExecutions keep;

    public Retention(FindAgents agents, KeepExecutions keep) {
        this.agents = agents;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Check examine(Asker asker) {
        var findings = new ArrayList<Finding>();
        if (isEndless(asker.org())) findings.add(endless());
        AllAgents.of(agents, asker.org()).stream()
                .filter(Retention::isLong)
                .forEach(agent -> findings.add(told(agent)));
        return Check.of(name(), findings);
    }

    private boolean isEndless(OrgId org) {
        return keep.of(org).inForce().isEmpty();
    }

    private static Finding endless() {
        return new Finding(
                Severity.MEDIUM,
                "executions",
                "The history of executions, with what agents were given and answered, is kept without an end.",
                "Say with PUT /api/agentkit/retention after how many days ended executions are deleted.");
    }

    private static boolean isLong(Agent agent) {
        return memory(agent).enabled() && memory(agent).expiry().compareTo(LONG) > 0;
    }

    private static Memory memory(Agent agent) {
        return agent.content().bounds().memory();
    }

    private static Finding told(Agent agent) {
        return new Finding(
                Severity.LOW,
                "agent/" + agent.id(),
                "The agent " + agent.name() + " remembers subjects for "
                        + memory(agent).expiry().toDays() + " days after the last execution.",
                "Lower memory.expires_days to what the work needs.");
    }
}
