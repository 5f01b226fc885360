package io.omnify.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.omnify.embedded.Repository;
import io.omnify.local.platform.Platform;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job through the gateway: sign up, import, run, and the right answer with every figure traced. */
@ExtendWith(RunningPlatform.class)
class MainJourneyTest {
    private final Platform platform;

    MainJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyFileIsAnsweredByItsOwnTruth(long seed) {
        var export = AdExport.generated(seed);
        var door = Door.signUp(platform.url());

        var report = door.importCsv("export.csv", export.csv());
        var run = door.awaitEnd(door.startRun());

        assertThat(report.path("accepted").asInt()).isEqualTo(export.lines());
        assertThat(report.path("rejected").asInt()).isZero();
        Answer.isRight(door, run, export);
    }

    @Test
    void aRealAccountIsAnsweredByTheTruthItsOwnersKnow() {
        var file = Repository.root().resolveSibling("shared/data/facebook-ads-2023.csv");
        if (!Files.exists(file)) {
            System.out.println("The real export is not beside the checkout; its journey is left out.");
            abort("no real export at hand");
        }
        var export = AdExport.real(file);
        var door = Door.signUp(platform.url());

        assertThat(door.importCsv("facebook.csv", export.csv()).path("accepted").asInt())
                .isEqualTo(1143);
        var run = door.awaitEnd(door.startRun());

        Answer.isRight(door, run, export);
        assertThat(export.campaigns().get("1178").costPerConversion()).isEqualByComparingTo("63.83");
    }

    @Test
    void aSecondImportOfTheSameFileChangesNothing() {
        var export = AdExport.generated(7);
        var door = Door.signUp(platform.url());
        door.importCsv("export.csv", export.csv());
        var query = "/api/analytics/metrics?metrics=impressions,clicks,spend,conversions,cpa&by=campaign";
        var before = door.read(query).path("rows");

        var report = door.importCsv("export.csv", export.csv());

        assertThat(report.path("duplicates").asInt()).isEqualTo(export.lines());
        assertThat(report.path("accepted").asInt()).isZero();
        assertThat(door.read(query).path("rows")).isEqualTo(before);
    }

    @Test
    void sharedCreditMayMakeConversionsFractional() {
        var door = Door.signUp(platform.url());
        var csv = String.join(
                "\n",
                "Campaign performance report",
                "\"March 1, 2024 - March 31, 2024\"",
                "Campaign,Campaign ID,Day,Currency code,Impr.,Clicks,Cost,Conversions",
                "Brand,11,2024-03-01,EUR,\"1,000\",40,\"1,020.00\",7.5",
                "Generic,12,2024-03-01,EUR,900,30,300.00,1.25",
                "Total: Account,,,EUR,\"1,900\",70,\"1,320.00\",8.75");

        assertThat(door.importCsv("google.csv", csv.getBytes(UTF_8))
                        .path("accepted")
                        .asInt())
                .isEqualTo(2);
        var run = door.awaitEnd(door.startRun());

        assertThat(run.path("status").asText()).as(run.toPrettyString()).isEqualTo("completed");
        var best = run.at("/data/output/ranking/0");
        assertThat(best.path("campaign").asText()).isEqualTo("Brand");
        assertThat(best.path("conversions").asDouble()).isEqualTo(7.5);
        assertThat(Answer.money(best.path("cost_per_conversion"))).isEqualByComparingTo("136.00");
        assertThat(best.at("/spend/currency").asText()).isEqualTo("EUR");
    }

    @Test
    void aRunWithoutDataSaysSoInsteadOfInventing() {
        var door = Door.signUp(platform.url());

        var run = door.awaitEnd(door.startRun());

        assertThat(run.path("status").asText()).isEqualTo("completed");
        assertThat(run.at("/data/output/ranking")).isEmpty();
        assertThat(run.at("/data/output/moves")).isEmpty();
        assertThat(run.at("/data/output/summary").asText()).isNotBlank();
    }
}
