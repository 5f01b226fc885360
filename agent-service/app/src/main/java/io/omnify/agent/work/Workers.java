package io.omnify.agent.work;

import com.mongodb.MongoException;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.ClaimLost;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.RunExecution;
import io.omnify.agent.executions.usecase.StartExecution.Accepted;
import io.omnify.platform.events.TraceParent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs executions, each on its own virtual thread and no more at once than there are places; keeps their claims alive,
 * and takes over what a crashed process left behind.
 */
@Singleton
public final class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);

    /** Places held while looking for work: whoever starts something new in the meantime needs the others. */
    private static final int MOST_TAKEN = 64;

    private static final Duration TURN = Duration.ofSeconds(5);

    private record Running(Thread thread, CompletableFuture<Execution> end) {}

    private final String owner = "worker_" + UUID.randomUUID();
    private final Map<ExecutionId, Running> running = new ConcurrentHashMap<>();
    private final Places places;
    private final RunExecution run;
    private final Claims claims;
    private final InstantSource clock;
    private final Duration lease;
    private volatile boolean stopping;

    Workers(
            RunExecution run,
            Claims claims,
            InstantSource clock,
            Places places,
            @ConfigProperty(name = "omnify.agent.lease") Duration lease) {
        this.run = run;
        this.claims = claims;
        this.clock = clock;
        this.lease = lease;
        this.places = places;
    }

    /** What came of a claim, and the end of the execution if it is ours. */
    public record Started(Claimed claimed, CompletableFuture<Execution> end) {}

    /** Waits for a free place, claims, and runs what was claimed; the end is never reached for what is not ours. */
    public Started start(Function<Claim, Accepted> claiming) throws InterruptedException {
        places.take();
        var kept = false;
        try {
            var accepted = claiming.apply(claim());
            if (!(accepted.claimed() instanceof Claimed.Mine mine)) {
                return new Started(accepted.claimed(), new CompletableFuture<>());
            }
            kept = true;
            return new Started(mine, launch(mine.execution(), accepted.agent()));
        } finally {
            if (!kept) places.giveBack(1);
        }
    }

    private Claim claim() {
        var now = clock.instant();
        return new Claim(owner, now, now.plus(lease));
    }

    /** Takes up what is queued at once, rather than at the next look. */
    public void look() {
        Thread.ofVirtual().name("looking-for-work").start(() -> takeOver(Duration.ZERO));
    }

    private CompletableFuture<Execution> launch(Execution execution, Optional<Agent> read) {
        var end = new CompletableFuture<Execution>();
        var cause = TraceParent.current();
        var trace = cause == null ? TraceParent.fresh() : cause;
        var thread = Thread.ofVirtual().name(execution.id().value()).unstarted(() -> {
            TraceParent.set(trace);
            work(execution, read, end);
        });
        running.put(execution.id(), new Running(thread, end));
        thread.start();
        return end;
    }

    private void work(Execution execution, Optional<Agent> read, CompletableFuture<Execution> end) {
        var version = execution.agent().version();
        try {
            end.complete(
                    read.filter(agent -> agent.version() == version).isPresent()
                            ? run.handle(execution, read, owner)
                            : run.handle(execution, owner));
        } catch (InterruptedException e) {
            interrupted(execution, end);
        } catch (ClaimLost e) {
            LOG.infof("another worker took over execution=%s", execution.id());
            end.completeExceptionally(e);
        } catch (RuntimeException e) {
            failed(execution, end, e);
        } finally {
            running.remove(execution.id());
            places.giveBack(1);
        }
    }

    private void interrupted(Execution execution, CompletableFuture<Execution> end) {
        try {
            if (!stopping) end.complete(run.cancel(execution, owner));
            else claims.release(List.of(execution.id()), owner);
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    /** A database that is away leaves the execution to whoever takes it over; anything else would only fail again. */
    private void failed(Execution execution, CompletableFuture<Execution> end, RuntimeException e) {
        LOG.errorf(e, "execution failed unexpectedly execution=%s", execution.id());
        try {
            if (e instanceof MongoException) end.completeExceptionally(e);
            else end.complete(run.fail(execution, owner));
        } catch (RuntimeException again) {
            end.completeExceptionally(again);
        }
    }

    /** Stops an execution that runs here; elsewhere it is noticed when its claim is renewed. */
    public void stop(ExecutionId id) {
        var here = running.get(id);
        if (here != null) here.thread().interrupt();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        try {
            claims.renew(List.copyOf(running.keySet()), claim()).forEach(this::stop);
        } catch (RuntimeException e) {
            LOG.warnf("claims not renewed reason=%s", Reasons.of(e));
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void takeOver() {
        takeOver(TURN);
    }

    private void takeOver(Duration patience) {
        var free = stopping ? 0 : places.takeUpTo(MOST_TAKEN, patience);
        var used = 0;
        try {
            if (stopping || free == 0) return;
            for (var execution : claims.takeOver(claim(), free)) {
                if (running.containsKey(execution.id())) continue; // our own, after the database was away
                LOG.infof(
                        "taking over execution=%s turns=%d",
                        execution.id(), execution.turns().size());
                used++;
                var _ = launch(execution, Optional.empty());
            }
        } catch (RuntimeException e) {
            LOG.warnf("nothing taken over reason=%s", Reasons.of(e));
        } finally {
            places.giveBack(free - used);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        running.values().forEach(each -> each.thread().interrupt());
    }
}
