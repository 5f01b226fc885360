package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ExecutionView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.work.Workers;
import io.omnify.platform.events.TransientException;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts executions for callers and answers with the end, or with where to look for it. */
@RequestScoped
class Launch {
    private final StartExecution start;
    private final Workers workers;
    private final Caller caller;
    private final Duration wait;

    Launch(
            StartExecution start,
            Workers workers,
            Caller caller,
            @ConfigProperty(name = "omnify.agent.sync-wait") Duration wait) {
        this.start = start;
        this.workers = workers;
        this.caller = caller;
        this.wait = wait;
    }

    /** The started execution, running. */
    Execution begin(String agent, Map<String, @Nullable Object> input) {
        return execution(started(work(agent, null, input)).claimed());
    }

    private Work work(String agent, @Nullable Long version, Map<String, @Nullable Object> input) {
        return new Work(agent, version, input, caller.permissions());
    }

    /** Waits for the end unless the caller prefers not to, or it takes too long. */
    Response run(String agent, Map<String, @Nullable Object> input, @Nullable String prefer) {
        return run(agent, null, input, prefer);
    }

    /** The same in this version of the agent; null for the current one, 0 for the draft. */
    Response run(String agent, @Nullable Long version, Map<String, @Nullable Object> input, @Nullable String prefer) {
        var started = started(work(agent, version, input));
        var fresh = execution(started.claimed());
        if (prefersAsync(prefer)) return accepted(fresh);
        try {
            return answer(started.end().get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return accepted(fresh); // it goes on without this caller
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return accepted(fresh);
        }
    }

    private Workers.Started started(Work work) {
        var org = caller.org();
        try {
            return workers.start(claim -> start.direct(org, work, claim));
        } catch (TransientException e) {
            throw ProblemException.retryLater(503, "busy", "Too much runs at once.", 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(503, "stopping", "The service is stopping.", 5);
        }
    }

    private static Execution execution(Claimed claimed) {
        return switch (claimed) {
            case Claimed.Mine(var execution, var _) -> execution;
            case Claimed.Known(var execution) -> execution;
            case Claimed.Busy(var execution) -> execution;
        };
    }

    private static Response answer(Execution end) {
        if (!end.status().isFinal()) return accepted(end); // it waits for a person
        var failure = end.failure();
        if (failure != null && failure.code().equals("budget-spent")) {
            return Problem.of(402, failure.code(), failure.message() + " Execution: " + end.id())
                    .toResponse();
        }
        return Response.ok(ExecutionView.of(end)).build();
    }

    private static Response accepted(Execution execution) {
        return Response.accepted(ExecutionView.of(execution))
                .location(URI.create("/api/agentkit/executions/" + execution.id()))
                .build();
    }

    private static boolean prefersAsync(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    }
}
