package io.omnify.simulator;

import io.omnify.simulator.model.SimulatedModel;
import io.omnify.simulator.openai.JsonSchemas;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Joins the pure model with the world it is served in. */
@Singleton
class Wiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    SimulatedModel model(JsonSchemas schemas) {
        return new SimulatedModel(schemas);
    }
}
