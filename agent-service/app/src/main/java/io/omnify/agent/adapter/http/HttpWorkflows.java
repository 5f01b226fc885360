package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The organisation's workflows in workflow-service, asked for with a token that opens this organisation only. */
@Singleton
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class HttpWorkflows implements Workflows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSED = "The workflow cannot be started.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkflowApi api;
    private final ServiceTokens tokens;

    @Inject
    HttpWorkflows(@ConfigProperty(name = "omnify.agent.workflow.url") URI url, ServiceTokens tokens) {
        this(url, tokens, PATIENCE);
    }

    HttpWorkflows(URI url, ServiceTokens tokens, Duration patience) {
        this.tokens = tokens;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build(WorkflowApi.class);
    }

    /** The key makes it one run however often it is asked for: so a lost answer is asked for once more. What then fails does not say that the first try did nothing. */
    @Override
    public ToolResult start(OrgId org, String workflow, Map<String, @Nullable Object> input, String key) {
        Supplier<Map<String, Object>> call = () ->
                api.execute(tokens.bearerFor(org), key, "respond-async", workflow, Json.object("input_data", input));
        var result = asked(call, ToolResult.UNCERTAIN);
        if (!isUncertain(result)) return result;
        var again = asked(call, ToolResult.UNCERTAIN);
        return again instanceof ToolResult.Success ? again : result;
    }

    @Override
    public ToolResult status(OrgId org, String workflow, String run) {
        return asked(() -> api.execution(tokens.bearerFor(org), workflow, run), "unavailable");
    }

    private static boolean isUncertain(ToolResult result) {
        return result instanceof ToolResult.Failure(var code, var _) && code.equals(ToolResult.UNCERTAIN);
    }

    private static ToolResult asked(Supplier<@Nullable Map<String, Object>> call, String lost) {
        try {
            var answer = call.get();
            return answer == null ? unavailable(lost) : shown(answer);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (isLost(status)) return unavailable(lost);
            return refused(e);
        } catch (ServiceTokens.Unavailable e) {
            return unavailable("unavailable");
        } catch (ProcessingException e) {
            return unavailable(lost);
        }
    }

    /** Nobody said no: also not who agreed in words that cannot be read. */
    private static boolean isLost(int status) {
        return status < 400 || status >= 500;
    }

    private static ToolResult shown(Map<String, Object> answer) {
        var data = answer.get("data") instanceof Map<?, ?> map ? map : Map.of();
        return new ToolResult.Success(Json.object(
                "workflow_id", answer.get("workflow_id"),
                "run_id", answer.get("execution_id"),
                "status", answer.get("status"),
                "output", data.get("output")));
    }

    private static ToolResult unavailable(String code) {
        return new ToolResult.Failure(code, "The workflows cannot be reached at the moment.");
    }

    private static ToolResult refused(WebApplicationException e) {
        try {
            var problem = JSON.readTree(e.getResponse().readEntity(String.class));
            boolean none = problem.path("code").asText().equals(NO_RUN);
            return new ToolResult.Failure(
                    none ? NO_RUN : "refused", problem.path("detail").asText(REFUSED));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return new ToolResult.Failure("refused", REFUSED);
        }
    }
}
