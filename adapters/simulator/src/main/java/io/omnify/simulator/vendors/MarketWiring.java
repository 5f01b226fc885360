package io.omnify.simulator.vendors;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins the pure market with the world it is served in. */
@Singleton
class MarketWiring {
    @Produces
    @Singleton
    Market market(
            @ConfigProperty(name = "omnify.simulator.seed") long seed,
            @ConfigProperty(name = "omnify.simulator.data") Optional<String> folder,
            InstantSource clock) {
        return new Market(seed, MarketClock.real(clock), new MarketFile(folder));
    }
}
