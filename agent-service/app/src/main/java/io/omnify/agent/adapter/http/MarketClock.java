package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.executions.domain.Mode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Live platforms live in our time; the simulated market says what time it has. */
@Singleton
public final class MarketClock implements Worlds {
    private final InstantSource clock;
    private final MarketApi api;

    /** What is asked of the simulator. */
    @Path("/simulator/market/clock")
    public interface MarketApi {
        @GET
        JsonNode clock();
    }

    MarketClock(@ConfigProperty(name = "omnify.agent.simulator.url") URI simulator, InstantSource clock) {
        this.clock = clock;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(simulator)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(2, TimeUnit.SECONDS)
                .build(MarketApi.class);
    }

    @Override
    public Instant now(Mode mode) {
        if (mode != Mode.SIMULATION) return clock.instant();
        try {
            return Instant.parse(api.clock().path("now").asText());
        } catch (WebApplicationException | ProcessingException | DateTimeException e) {
            return clock.instant(); // a market that does not answer has no figures either
        }
    }
}
