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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives work to other agents through the queue, so that any worker may take it, and watches how it goes. */
@Singleton
public final class Handoffs implements Colleagues {
    private static final long LOOK_EVERY_MS = 100;

    /** Less than the tool may take: whoever is cut off cannot call back what was given. */
    private static final Duration LONGEST = Duration.ofSeconds(230);

    private final FindAgents agents;
    private final StartBatch start;
    private final Executions executions;
    private final InstantSource clock;

    private final Places places;

    Handoffs(FindAgents agents, StartBatch start, Executions executions, Places places, InstantSource clock) {
        this.agents = agents;
        this.start = start;
        this.executions = executions;
        this.places = places;
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
            var now = clock.instant();
            var most = now.plus(LONGEST);
            var giver = ExecutionId.ofCall(command).flatMap(id -> executions.find(org, id));
            var given = start.handOver(org, batch, giver, now);
            return Optional.of(end(given, deadline.isBefore(most) ? deadline : most));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** What nobody waits for any more must not act later: who gave it may have given it again by then. */
    private Execution end(Execution started, Instant deadline) throws InterruptedException {
        try {
            var last = places.lent(() -> watched(started, deadline));
            if (!last.status().isFinal()) executions.requestCancel(last.org(), last.id());
            return last;
        } catch (InterruptedException e) {
            if (isCancelled(started)) executions.requestCancel(started.org(), started.id());
            throw e;
        }
    }

    /** A giver that only moves to another process asks for the same work again there. */
    private boolean isCancelled(Execution given) {
        return given.command()
                .giver()
                .flatMap(id -> executions.find(given.org(), id))
                .filter(Execution::cancelRequested)
                .isPresent();
    }

    private Execution watched(Execution started, Instant deadline) throws InterruptedException {
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
