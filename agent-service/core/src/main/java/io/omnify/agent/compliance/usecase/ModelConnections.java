package io.omnify.agent.compliance.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.port.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Connections over which an organisation's data travels in the clear: agents' own model servers, and the platform's. */
public final class ModelConnections implements Examination {
    private final FindAgents agents;
    private final Map<String, Boolean> own;

    /**
     * @param own the platform's connections that leave this machine, by name, and whether each is encrypted
     */
    public ModelConnections(FindAgents agents, Map<String, Boolean> own) {
        this.agents = agents;
        this.own = Map.copyOf(own);
    }

    @Override
    public String name() {
        return "encryption";
    }

    @Override
    public Check examine(Asker asker) {
        var findings = new ArrayList<Finding>();
        AllAgents.of(agents, asker.org()).forEach(agent -> findings.addAll(open(agent)));
        own.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(name -> findings.add(new Finding(
                        Severity.HIGH,
                        "connection/" + name,
                        "The platform's connection to " + name + " is not encrypted.",
                        "Configure TLS for it.")));
        return Check.of(name(), findings);
    }

    private static List<Finding> open(Agent agent) {
        return agent.models().links().stream()
                .filter(link -> {
                    var url = link.baseUrl();
                    return url != null && url.startsWith("http://");
                })
                .map(link -> new Finding(
                        Severity.HIGH,
                        "agent/" + agent.id(),
                        "The agent " + agent.name() + " reaches its model " + link.model() + " over http.",
                        "Use an https address."))
                .toList();
    }
}
