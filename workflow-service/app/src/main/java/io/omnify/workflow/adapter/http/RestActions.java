package io.omnify.workflow.adapter.http;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.port.Actions;
import io.omnify.workflow.rehearsals.port.OutputForms;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks agent-service what can be done; the list is the same for everyone and believed for a while. */
@Singleton
public final class RestActions implements Actions, OutputForms {
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final ActionApi actions;
    private final ServiceTokens tokens;
    private final InstantSource clock;
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);

    private record Known(Map<String, Forms> forms, Instant until) {}

    private record Forms(Map<String, @Nullable Object> input, Map<String, @Nullable Object> output) {}

    public RestActions(
            @ConfigProperty(name = "omnify.agent.url") URI agentService, ServiceTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.actions = QuarkusRestClientBuilder.newBuilder()
                .baseUri(agentService)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(3, TimeUnit.SECONDS)
                .build(ActionApi.class);
    }

    @Override
    public Optional<Map<String, @Nullable Object>> inputSchema(OrgId org, String action) {
        return forms(org, action).map(Forms::input);
    }

    /** Who tries a workflow out is not kept from it by an agent-service that is away. */
    @Override
    public Optional<Map<String, @Nullable Object>> of(OrgId org, String action) {
        try {
            return forms(org, action).map(Forms::output);
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Optional<Forms> forms(OrgId org, String action) {
        var now = clock.instant();
        var current = known;
        if (!current.forms().containsKey(action) || now.isAfter(current.until())) {
            current = new Known(ask(org), now.plus(BELIEVED));
            known = current;
        }
        return Optional.ofNullable(current.forms().get(action));
    }

    private Map<String, Forms> ask(OrgId org) {
        try {
            var found = new HashMap<String, Forms>();
            for (var action : actions.list(tokens.bearerFor(org)))
                found.put(
                        String.valueOf(action.get("name")),
                        new Forms(schema(action.get("input_schema")), schema(action.get("output_schema"))));
            return found;
        } catch (WebApplicationException e) {
            throw unavailable("agent-service answered " + e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw unavailable("agent-service does not answer");
        } catch (ServiceTokens.Unavailable e) {
            throw unavailable("auth-service gave no token for agent-service");
        }
    }

    private static Map<String, @Nullable Object> schema(@Nullable Object json) {
        var schema = new LinkedHashMap<String, @Nullable Object>();
        if (json instanceof Map<?, ?> map) map.forEach((name, value) -> schema.put(String.valueOf(name), value));
        return schema;
    }

    private static Refused unavailable(String reason) {
        return new Refused(new Refusal.AgentsUnavailable(reason));
    }
}
