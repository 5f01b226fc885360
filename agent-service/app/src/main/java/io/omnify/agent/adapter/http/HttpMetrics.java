package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.tools.domain.MetricsQuery;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Metrics;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The organisation's figures from analytics-service, asked for with a token that opens this organisation only. */
@Singleton
public final class HttpMetrics implements Metrics {
    private static final Logger LOG = Logger.getLogger(HttpMetrics.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 150;

    private final AnalyticsApi api;
    private final ServiceTokens tokens;

    HttpMetrics(@ConfigProperty(name = "omnify.agent.analytics.url") URI url, ServiceTokens tokens) {
        this.tokens = tokens;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(12, TimeUnit.SECONDS)
                .build(AnalyticsApi.class);
    }

    /** A service that restarts is waited for; the tool's own time limit ends the waiting. */
    @Override
    public ToolResult query(OrgId org, MetricsQuery query) throws InterruptedException {
        ToolResult result = once(org, query);
        for (int attempt = 1; attempt < ATTEMPTS && isUnavailable(result); attempt++) {
            Thread.sleep(PAUSE_MILLIS << Math.min(attempt, 4));
            result = once(org, query);
        }
        return result;
    }

    private static boolean isUnavailable(ToolResult result) {
        return result instanceof ToolResult.Failure(var code, var _) && code.equals("unavailable");
    }

    private ToolResult once(OrgId org, MetricsQuery query) {
        try {
            var answer = api.metrics(tokens.bearerFor(org), parameters(query));
            return new ToolResult.Success(answer);
        } catch (WebApplicationException e) {
            return refused(e);
        } catch (ServiceTokens.Unavailable e) {
            return unavailable("no-token");
        } catch (ProcessingException e) {
            return unavailable(e.getClass().getSimpleName());
        }
    }

    private static ToolResult refused(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= 500) return unavailable("status " + status);
        if (status == 400 || status == 422) return new ToolResult.Failure("invalid-query", detail(e));
        LOG.warnf("metrics refused status=%d", status);
        return new ToolResult.Failure("refused", "The figures cannot be read: status " + status + ".");
    }

    private static ToolResult unavailable(String reason) {
        LOG.infof("metrics unavailable reason=%s", reason);
        return new ToolResult.Failure("unavailable", "The figures cannot be read at the moment.");
    }

    private static String detail(WebApplicationException e) {
        try {
            JsonNode problem = JSON.readTree(e.getResponse().readEntity(String.class));
            return problem.path("detail").asText("The query is not valid.");
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return "The query is not valid.";
        }
    }

    private static MultivaluedMap<String, String> parameters(MetricsQuery query) {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.putSingle("metrics", String.join(",", query.metrics()));
        if (!query.by().isEmpty()) parameters.putSingle("by", String.join(",", query.by()));
        put(parameters, "from", query.from());
        put(parameters, "to", query.to());
        query.filters().forEach(filter -> parameters.add(filter.dimension(), filter.value()));
        return parameters;
    }

    private static void put(MultivaluedMap<String, String> parameters, String name, @Nullable String day) {
        if (day != null) parameters.putSingle(name, day);
    }
}
