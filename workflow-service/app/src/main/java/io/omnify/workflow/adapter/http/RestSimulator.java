package io.omnify.workflow.adapter.http;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.runs.domain.Failure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Lets agent-service's agents answer in tests, with the token of whoever tests: they may run agents, or they may not. */
@Singleton
public final class RestSimulator implements Simulator {
    /** Longer than agent-service itself lets an agent take. */
    private static final long MOST_SECONDS = 14;

    /** What an agent's failure begins with when it was the simulator that said nothing. */
    private static final String MODEL = "model-";

    private static final String REFUSED_BY_MODEL = "model-refused";

    private final AgentTestApi agents;
    private final JsonWebToken token;

    public RestSimulator(@ConfigProperty(name = "omnify.agent.url") URI agentService, JsonWebToken token) {
        this.token = token;
        this.agents = QuarkusRestClientBuilder.newBuilder()
                .baseUri(agentService)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .build(AgentTestApi.class);
    }

    @Override
    public Answer answer(OrgId org, Asked asked, Duration within) {
        var bearer = "Bearer " + token.getRawToken();
        var task = new FutureTask<>(() -> asked(asked, bearer));
        Thread.ofVirtual().name("simulating").start(task);
        try {
            return task.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Answer.Absent("the simulator took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Absent("the service is stopping");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private Answer asked(Asked asked, String bearer) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("input_data", asked.input());
        try {
            return read(
                    switch (asked.agent()) {
                        case AgentRef.ById(var id, var version) -> agents.test(bearer, id, version, body);
                        case AgentRef.ByType(var type) -> agents.test(bearer, type, null, body);
                    });
        } catch (WebApplicationException e) {
            return refused(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            return new Answer.Absent("agent-service does not answer");
        }
    }

    private static Answer refused(int status) {
        return switch (status) {
            case 404 -> failed("agent-not-found", "There is no such agent, or no such version of it.");
            case 409 -> failed("agent-not-published", "Nothing of the agent was published yet.");
            case 422 -> failed("input-invalid", "The agent does not take this input.");
            case 401, 403 -> new Answer.Absent("you may not run agents");
            default -> new Answer.Absent("agent-service answered " + status);
        };
    }

    private static Answer read(Map<String, @Nullable Object> report) {
        if ("completed".equals(report.get("status"))) return new Answer.Given(report.get("data"));
        var error = report.get("error") instanceof Map<?, ?> map ? map : Map.of();
        var code = error.get("code") instanceof String text ? text : "failed";
        var message = error.get("message") instanceof String text ? text : "The agent failed.";
        return code.startsWith(MODEL) && !code.equals(REFUSED_BY_MODEL)
                ? new Answer.Absent("the simulator does not answer")
                : failed(code, message);
    }

    private static Answer failed(String code, String message) {
        return new Answer.Failed(Failure.permanent(code, message));
    }
}
