package io.omnify.analytics.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.metrics.domain.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The export of a real, anonymised organisation, read where it is when present. */
class RealFileTest {
    private static final Path FILE = Path.of(System.getProperty("omnify.root", "."))
            .toAbsolutePath()
            .resolveSibling("shared/data/facebook-ads-2023.csv");

    private final Importing importing = new Importing();

    @Test
    void givesTheKnownTruthAndTheSecondTimeOnlyDuplicates() {
        assumeTrue(Files.exists(FILE), () -> "not here, so not checked: " + FILE);

        var first = importing.csv(() -> Files.newInputStream(FILE), MappingRequest.DETECT);
        var again = importing.csv(() -> Files.newInputStream(FILE), MappingRequest.DETECT);

        assertThat(first.plan().mapping().dateFormat()).isEqualTo("dd-MM-yyyy");
        assertThat(first.plan().mapping().dimensions()).containsExactly("fb_campaign_id", "age", "gender", "interest");
        assertThat(first.tally().accepted()).isEqualTo(1143);
        assertThat(first.tally().rejected()).isZero();
        assertThat(again.tally().duplicates()).isEqualTo(1143);
        assertThat(again.tally().accepted()).isZero();
        assertThat(truth())
                .containsExactly(
                        "916 482925 113 149.71 24 6.24",
                        "936 8128187 1984 2893.37 183 15.81",
                        "1178 204823716 36068 55662.15 872 63.83");
    }

    private List<String> truth() {
        return importing.by("campaign").rows().stream()
                .map(row -> row.keys().getFirst() + " " + row.sums().impressions() + " "
                        + row.sums().clicks() + " " + amount(row, Metric.SPEND) + " "
                        + row.sums().conversionMicros() / 1_000_000 + " " + amount(row, Metric.CPA))
                .toList();
    }

    private static String amount(io.omnify.analytics.metrics.domain.Group row, Metric metric) {
        var value = (io.omnify.analytics.metrics.domain.MetricValue.Amount) metric.value(row.sums(), row.currency());
        return value.amount().toPlainString();
    }
}
