package io.omnify.agent;

import io.omnify.agent.effects.usecase.Actions;
import io.omnify.sandbox.SandboxPlatform;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins the platforms whose actions this service can do. */
public final class EffectsWiring {
    @Produces
    @Singleton
    Actions actions(@ConfigProperty(name = "omnify.agent.simulator.url") URI simulator) {
        return new Actions(SandboxPlatform.connect(simulator));
    }
}
