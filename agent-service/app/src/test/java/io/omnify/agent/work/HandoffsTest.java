package io.omnify.agent.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.InMemoryAgents;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.executions.InMemoryExecutions;
import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.usecase.Admission;
import io.omnify.agent.executions.usecase.CheckInput;
import io.omnify.agent.executions.usecase.StartBatch;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.handoffs.port.Colleagues.Work;
import io.omnify.agent.memory.InMemoryThreads;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoffsTest {
    private final OrgId org = new OrgId("org_acme");
    private final TestClock clock = new TestClock();
    private final InMemoryAgents agents = new InMemoryAgents();
    private final InMemoryExecutions executions = new InMemoryExecutions();
    private final FindAgents find = new FindAgents(agents, agents, new ProvisionBuiltIns(agents, agents, clock));

    private Handoffs handoffs() {
        var limits = new LimitPolicy(5, 6, Duration.ofSeconds(30), Duration.ofMinutes(5));
        var recall = new Recall(new InMemoryThreads());
        var terms = new StartExecution.Terms(new SequentialIds(), limits, Mode.SIMULATION, recall);
        var admission = new Admission(new CheckInput(new SimpleSchemas()), executions);
        var start = new StartBatch(find, executions, admission, terms);
        return new Handoffs(find, start, executions, new Places(1), clock);
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsToldToStop() throws Exception {
        var draft = AgentDraft.of("Other", AgentType.ANALYTICS).with(Task.of("Do it."));
        agents.add(Agent.create(org, new AgentId("other"), draft, clock.instant()));
        var work = new Work("other", Json.object("task", "t"), Set.of());
        var given = handoffs().ask(org, "call_1_1", work, clock.instant()).orElseThrow();
        assertThat(given.status().isFinal()).isFalse();
        assertThat(executions.find(org, given.id()).orElseThrow().cancelRequested())
                .isTrue();
    }
}
