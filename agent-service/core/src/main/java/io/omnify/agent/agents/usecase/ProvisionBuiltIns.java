package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentTemplate;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * Gives an organisation the platform's agents, once for each edition of them, however often it is asked. What nobody
 * edited is brought up to date; what was edited or deleted is left as it is.
 */
public final class ProvisionBuiltIns {
    /** To be raised with every change of a template. */
    private static final int EDITION = 3;

    private final Agents agents;
    private final Provisioning provisioning;
    private final InstantSource clock;

    public ProvisionBuiltIns(Agents agents, Provisioning provisioning, InstantSource clock) {
        this.agents = agents;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    /** Those every organisation starts with; the others come when they are first asked for. */
    public void handle(OrgId org) {
        if (provisioning.isDone(org, EDITION)) return;
        Arrays.stream(AgentType.values()).filter(AgentType::builtIn).forEach(type -> give(org, type));
        Arrays.stream(AgentType.values()).filter(type -> !type.builtIn()).forEach(type -> renew(org, type));
        provisioning.done(org, EDITION);
    }

    /** The built-in agent of this type, for an organisation that asks for it by name. */
    void onDemand(OrgId org, AgentType type) {
        handle(org);
        if (!type.builtIn()) agents.introduce(Agent.builtIn(org, type, clock.instant()));
    }

    private void give(OrgId org, AgentType type) {
        agents.introduce(Agent.builtIn(org, type, clock.instant()));
        renew(org, type);
    }

    private void renew(OrgId org, AgentType type) {
        agents.find(org, new AgentId(type.code()))
                .filter(agent -> agent.isUntouched() && isOutdated(agent))
                .ifPresent(agent -> save(agent.renewed(clock.instant())));
    }

    private static boolean isOutdated(Agent agent) {
        return !agent.content().equals(AgentTemplate.of(agent.type()).content());
    }

    private void save(Agent.Change renewed) {
        try {
            agents.save(renewed);
        } catch (Refused e) {
            if (!(e.refusal() instanceof Refusal.AgentChangedMeanwhile)) throw e;
        }
    }
}
