package io.omnify.agent;

import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.openai.OpenAiSettings;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads the configuration into the words of the core, and refuses at start what makes no sense. */
@Singleton
public final class AgentConfig {
    private static final String SIMULATION_KEY = "simulation";

    private final Config config;

    AgentConfig(Config config) {
        this.config = config;
    }

    OpenAiSettings model() {
        var key = config.getOptionalValue("omnify.openai.key", String.class).orElse("");
        var mode = mode(key);
        if (mode != Mode.LIVE) return simulation();
        var model = config.getValue("omnify.openai.model", String.class);
        var stream = config.getValue("omnify.openai.stream", boolean.class);
        return new OpenAiSettings(mode, config.getValue("omnify.openai.url", URI.class), key, model, stream);
    }

    /** The simulator in place of the model, whatever the mode. */
    OpenAiSettings simulation() {
        var model = config.getValue("omnify.openai.model", String.class);
        var stream = config.getValue("omnify.openai.stream", boolean.class);
        return new OpenAiSettings(Mode.SIMULATION, simulator(), SIMULATION_KEY, model, stream);
    }

    private URI simulator() {
        var base = config.getValue("omnify.agent.simulator.url", String.class);
        return URI.create(base.replaceAll("/+$", "") + "/openai/v1");
    }

    private Mode mode(String key) {
        var wanted = config.getOptionalValue("omnify.agent.mode", String.class).orElse("");
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "" -> key.isBlank() ? Mode.SIMULATION : Mode.LIVE;
            case "simulation" -> Mode.SIMULATION;
            case "live" -> {
                if (key.isBlank()) throw new IllegalStateException("OMNIFY_AGENT_MODE=live needs OMNIFY_OPENAI_KEY");
                yield Mode.LIVE;
            }
            default -> throw new IllegalStateException("OMNIFY_AGENT_MODE must be simulation or live, not " + wanted);
        };
    }

    LimitPolicy limits() {
        return new LimitPolicy(
                config.getValue("omnify.agent.max-turns", int.class),
                config.getValue("omnify.agent.max-tool-calls", int.class),
                config.getValue("omnify.agent.turn-timeout", Duration.class),
                config.getValue("omnify.agent.total-timeout", Duration.class));
    }

    /** Days for which ended executions are kept; empty is without an end. */
    Optional<Integer> retention() {
        return config.getOptionalValue("omnify.agent.retention-days", Integer.class);
    }

    /** From the file named, or else from the list that comes with the service. */
    PriceTable prices() {
        var file = config.getOptionalValue("omnify.agent.prices.file", String.class)
                .filter(name -> !name.isBlank());
        try (var lines = file.isPresent() ? Files.newBufferedReader(Path.of(file.get())) : ownPrices()) {
            return PriceTable.read(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException("the prices of models cannot be read", e);
        }
    }

    private static BufferedReader ownPrices() {
        var stream = AgentConfig.class.getResourceAsStream("/model-prices.csv");
        return new BufferedReader(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
}
