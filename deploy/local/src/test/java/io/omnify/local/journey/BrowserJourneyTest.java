package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Platform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real Chromium, which also reports console errors, blocked scripts and what axe finds. */
@ExtendWith(RunningPlatform.class)
class BrowserJourneyTest {
    private final Platform platform;

    BrowserJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aMarketerReadsTheTruthOnTheScreen(@TempDir Path folder) throws IOException, InterruptedException {
        var export = AdExport.generated(41);
        var csv = Files.write(folder.resolve("export.csv"), export.csv());

        var shown = new Browser(platform, folder).walk("journey.mjs", Map.of("OMNIFY_CSV", csv.toString()));

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
}
