package io.omnify.agent.work;

import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.usecase.StartBatch;
import io.omnify.agent.handoffs.port.Colleagues;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives work to other agents through the queue, so that any worker may take it, and watches how it goes. */
@Singleton
public final class Handoffs implements Colleagues {
    private static final long LOOK_EVERY_MS = 100;

    private final FindAgents agents;
    private final StartBatch start;
    private final Executions executions;
    private final InstantSource clock;

    Handoffs(FindAgents agents, StartBatch start, Executions executions, InstantSource clock) {
        this.agents = agents;
        this.start = start;
        this.executions = executions;
        this.clock = clock;
    }

    @Override
    public Set<String> of(OrgId org, String agent) {
        return agents.find(org, agent)
                .map(found -> Set.copyOf(found.content().means().handoffs()))
                .orElse(Set.of());
    }

    @Override
    public Optional<Execution> find(OrgId org, ExecutionId id) {
        return executions.find(org, id);
    }

    @Override
    public Optional<Execution> ask(OrgId org, String command, Work work, Instant deadline) throws InterruptedException {
        try {
            var batch = new StartBatch.Batch(command, work.agent(), null, List.of(work.input()), work.granted());
            return Optional.of(end(start.handle(org, batch, clock.instant()).getFirst(), deadline));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Execution end(Execution started, Instant deadline) throws InterruptedException {
        var now = started;
        while (isUnderWay(now) && clock.instant().isBefore(deadline)) {
            Thread.sleep(LOOK_EVERY_MS);
            now = executions.find(started.org(), started.id()).orElse(now);
        }
        return now;
    }

    private static boolean isUnderWay(Execution execution) {
        return !execution.status().isFinal() && execution.status() != Status.WAITING_FOR_APPROVAL;
    }
}
