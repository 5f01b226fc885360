package io.omnify.agent.compliance.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.port.Examination;
import java.time.Duration;
import java.util.ArrayList;

/** How long is kept what agents were told, and what they remember of people. */
public final class Retention implements Examination {
    private static final Duration LONG = Duration.ofDays(365);

    private final FindAgents agents;

    public Retention(FindAgents agents) {
        this.agents = agents;
    }

    @Override
    public String name() {
        return "retention";
    }

    /** The platform has no end to the history of executions, and says so. */
    @Override
    public Check examine(Asker asker) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                Severity.MEDIUM,
                "executions",
                "The history of executions, with what agents were given and answered, is kept without an end.",
                "Give agents no personal data they do not need; the platform cannot delete single executions yet."));
        AllAgents.of(agents, asker.org()).stream()
                .filter(Retention::isLong)
                .forEach(agent -> findings.add(told(agent)));
        return Check.of(name(), findings);
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
