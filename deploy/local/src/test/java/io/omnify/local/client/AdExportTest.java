package io.omnify.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class AdExportTest {
    @Test
    void knowsTheTruthAboutItsOwnLines() {
        var export = new AdExport(7, 5);
        var spend = new HashMap<String, BigDecimal>();
        var conversions = new HashMap<String, Long>();
        export.csv().lines().skip(1).map(line -> line.split(",")).forEach(cell -> {
            spend.merge(cell[2], new BigDecimal(cell[10]), BigDecimal::add);
            conversions.merge(cell[2], Long.valueOf(cell[11]), Long::sum);
        });

        assertThat(export.ranking()).hasSize(5).allSatisfy(truth -> {
            assertThat(truth.spend()).isEqualByComparingTo(spend.get(truth.campaign()));
            assertThat(truth.conversions()).isEqualTo(conversions.get(truth.campaign()));
        });
        assertThat(export.csv().lines().count()).isEqualTo(export.size() + 1L);
    }

    @Test
    void makesTheSameFileFromTheSameSeedOnly() {
        assertThat(new AdExport(7, 5).csv()).isEqualTo(new AdExport(7, 5).csv());
        assertThat(new AdExport(7, 5).csv()).isNotEqualTo(new AdExport(8, 5).csv());
    }
}
