package io.omnify.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a service act for an organisation when no person's token is at hand: a short token for one organisation with
 * this service's own few permissions, issued by auth-service and kept until shortly before it expires.
 */
@Singleton
public final class ServiceTokens {
    private static final int MAX_ORGANIZATIONS = 10_000;

    private record Held(String token, Instant until) {}

    private final Map<OrgId, Held> held = new ConcurrentHashMap<>();
    private final InstantSource clock = InstantSource.system();
    private final ServiceTokenApi api;
    private final String basic;

    public ServiceTokens(
            @ConfigProperty(name = "omnify.auth.url", defaultValue = "http://127.0.0.1:8081") URI auth,
            @ConfigProperty(name = "omnify.service.name") String name,
            @ConfigProperty(name = "omnify.service.secret", defaultValue = "unset") String secret) {
        this.basic = "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(UTF_8));
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(auth)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(5, TimeUnit.SECONDS)
                .build(ServiceTokenApi.class);
    }

    /** The value of an {@code Authorization} header; fails with {@link Unavailable} when auth-service gives none. */
    public String bearerFor(OrgId org) {
        var known = held.get(org);
        if (known != null && clock.instant().isBefore(known.until())) return known.token();
        if (held.size() > MAX_ORGANIZATIONS) held.clear();
        var fresh = request(org);
        held.put(org, fresh);
        return fresh.token();
    }

    private Held request(OrgId org) {
        try {
            JsonNode answer = api.issue(basic, Map.of("organization_id", org.value()));
            long seconds = answer.path("expires_in").asLong(60);
            var until = clock.instant().plusSeconds(Math.max(1, seconds - 30));
            return new Held("Bearer " + answer.path("access_token").asText(), until);
        } catch (WebApplicationException | ProcessingException e) {
            throw new Unavailable(e);
        }
    }

    /** No token could be had now; trying again later makes sense. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(Throwable cause) {
            super("auth-service issued no service token", cause);
        }
    }
}
