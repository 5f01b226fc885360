package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.embedded.Repository;
import io.omnify.local.machine.Chromium;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Chromium in front of the gateway, led by one of the dashboard's own scripts. */
record Browser(Platform platform, Path folder) {
    private static final Path WEBUI = Repository.root().resolve("api-gateway/src/main/webui");
    private static final int MINUTES = 8;

    /** Walks the script to its end, and reads what it says it has seen; every fault it saw fails. */
    JsonNode walk(String script, Map<String, String> variables) throws IOException, InterruptedException {
        var output = folder.resolve("browser.json");
        var said = folder.resolve("browser.log");
        var process = new ProcessBuilder(List.of("node", "e2e/" + script))
                .directory(WEBUI.toFile())
                .redirectOutput(output.toFile())
                .redirectError(said.toFile());
        process.environment().putAll(surroundings());
        process.environment().putAll(variables);
        var running = process.start();
        var ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) running.destroyForcibly();
        assertThat(ended && running.exitValue() == 0)
                .as(Files.readString(said) + Files.readString(output))
                .isTrue();
        return new ObjectMapper().readTree(Files.readAllLines(output).getLast());
    }

    private Map<String, String> surroundings() throws IOException {
        var browser = Chromium.find().orElseThrow(() -> new AssertionError(Chromium.howTo()));
        var pictures = Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath());
        return Map.of(
                "OMNIFY_URL", platform.url(),
                "OMNIFY_SIMULATOR", platform.config().address(Part.SIMULATOR),
                "OMNIFY_CHROMIUM", browser.toString(),
                "OMNIFY_SCREENSHOTS", pictures.toString());
    }
}
