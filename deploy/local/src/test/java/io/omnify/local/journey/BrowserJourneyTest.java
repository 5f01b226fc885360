package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.embedded.Repository;
import io.omnify.local.machine.Chromium;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real Chromium, which also reports console errors, blocked scripts and what axe finds. */
@ExtendWith(RunningPlatform.class)
class BrowserJourneyTest {
    private static final Path WEBUI = Repository.root().resolve("api-gateway/src/main/webui");
    private final Platform platform;

    BrowserJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aMarketerReadsTheTruthOnTheScreen(@TempDir Path folder) throws IOException, InterruptedException {
        var export = AdExport.generated(41);
        var csv = Files.write(folder.resolve("export.csv"), export.csv());

        var shown = browse(csv, folder);

        assertThat(shown.path("status").asText()).isEqualTo("completed");
        assertThat(shown.path("accepted").asInt()).isEqualTo(export.lines());
        assertThat(shown.path("campaigns").findValuesAsText("campaign"))
                .containsExactlyElementsOf(export.cheapestFirst());
        for (var row : shown.path("campaigns")) {
            var truth = export.campaigns().get(row.path("campaign").asText());
            assertThat(new BigDecimal(row.path("cost_per_conversion").asText()))
                    .isEqualByComparingTo(truth.costPerConversion());
        }
        assertThat(shown.path("moves")).isNotEmpty();
        happenedOnce(shown.path("crm"));
    }

    /** What the screen told of the CRM, in the CRM's own books. */
    private void happenedOnce(JsonNode crm) {
        var market = Market.of(platform);
        var created = market.effects("gohighlevel", "contacts.create", text(crm, "email"));
        assertThat(created).hasSize(1);
        assertThat(market.effects("gohighlevel", "opportunities.create", text(crm, "sale")))
                .hasSize(1);
        assertThat(market.effects("gohighlevel", "messages.email", text(crm, "message")))
                .hasSize(1);
        assertThat(market.effects("gohighlevel", "emails.schedule", text(crm, "mailing")))
                .hasSize(1);
    }

    private static String text(JsonNode crm, String field) {
        assertThat(crm.path(field).asText()).as(field).isNotBlank();
        return crm.path(field).asText();
    }

    private JsonNode browse(Path csv, Path folder) throws IOException, InterruptedException {
        var browser = Chromium.find().orElseThrow(() -> new AssertionError(Chromium.howTo()));
        var output = folder.resolve("browser.json");
        var said = folder.resolve("browser.log");
        var process = new ProcessBuilder(List.of("node", "e2e/journey.mjs"))
                .directory(WEBUI.toFile())
                .redirectOutput(output.toFile())
                .redirectError(said.toFile());
        process.environment().put("OMNIFY_URL", platform.url());
        process.environment().put("OMNIFY_CSV", csv.toString());
        process.environment().put("OMNIFY_SIMULATOR", platform.config().address(Part.SIMULATOR));
        process.environment().put("OMNIFY_CHROMIUM", browser.toString());
        process.environment().put("OMNIFY_SCREENSHOTS", pictures().toString());
        var running = process.start();
        var ended = running.waitFor(8, TimeUnit.MINUTES);
        if (!ended) running.destroyForcibly();
        assertThat(ended && running.exitValue() == 0)
                .as(Files.readString(said) + Files.readString(output))
                .isTrue();
        return new ObjectMapper().readTree(Files.readAllLines(output).getLast());
    }

    private static Path pictures() throws IOException {
        return Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath());
    }
}
