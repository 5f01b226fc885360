package io.omnify.workflow.adapter.http;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.port.AgentDirectory;
import io.omnify.workflow.definitions.port.AgentVersions;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks agent-service for agents; one that was there is believed to be there for a few seconds more. */
@Singleton
public final class RestAgentDirectory implements AgentDirectory, AgentVersions {
    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final int REMEMBERED = 10_000;
    private static final int AT_ONCE = 8;

    private final AgentApi agents;
    private final ServiceTokens tokens;
    private final InstantSource clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    public RestAgentDirectory(
            @ConfigProperty(name = "omnify.agent.url") URI agentService, ServiceTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.agents = QuarkusRestClientBuilder.newBuilder()
                .baseUri(agentService)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(3, TimeUnit.SECONDS)
                .build(AgentApi.class);
    }

    @Override
    public boolean exists(OrgId org, String agentId) {
        var key = org + "/" + agentId;
        @Nullable Instant until = seen.get(key);
        if (until != null && clock.instant().isBefore(until)) return true;
        boolean exists = ask(org, agentId).isPresent();
        if (seen.size() > REMEMBERED) seen.clear();
        if (exists) seen.put(key, clock.instant().plus(BELIEVED));
        return exists;
    }

    /** Never believed, always asked: whoever publishes right after a change of an agent means the changed one. */
    @Override
    public Map<String, Integer> current(OrgId org, Set<String> agentIds) {
        return new FewAtOnce(AT_ONCE).map(agentIds, agent -> ask(org, agent).flatMap(RestAgentDirectory::version));
    }

    private static Optional<Integer> version(Map<String, Object> agent) {
        return agent.get("data") instanceof Map<?, ?> data
                        && data.get("version") instanceof Number version
                        && version.intValue() > 0
                ? Optional.of(version.intValue())
                : Optional.empty();
    }

    private Optional<Map<String, Object>> ask(OrgId org, String agentId) {
        try {
            return Optional.of(agents.find(tokens.bearerFor(org), agentId));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) return Optional.empty();
            throw unavailable("agent-service answered " + e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw unavailable("agent-service does not answer");
        } catch (ServiceTokens.Unavailable e) {
            throw unavailable("auth-service gave no token for agent-service");
        }
    }

    private static Refused unavailable(String reason) {
        return new Refused(new Refusal.AgentsUnavailable(reason));
    }
}
