package io.omnify.analytics.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.analytics.imports.domain.Encoding;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.analytics.imports.port.Uploads;
import io.omnify.analytics.imports.usecase.InspectFile;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a process that was killed leaves behind is found and brought to its end by the next one, by itself. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ResumedImportTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final OrgId acme = TestTokens.newOrg();
    private final InspectFile inspect;
    private final Imports imports;
    private final Uploads uploads;
    private final AdFacts facts;

    ResumedImportTest(InspectFile inspect, Imports imports, Uploads uploads, AdFacts facts) {
        this.inspect = inspect;
        this.imports = imports;
        this.uploads = uploads;
        this.facts = facts;
    }

    /** As after kill -9 between the answer to the upload and the first line. */
    private Import left(String id, boolean withFile) throws IOException {
        var csv = IntStream.range(0, 1_200)
                .mapToObj(i -> "2025-01-01,C" + i + ",1")
                .collect(Collectors.joining("\n", "Day,Campaign,Clicks\n", "\n"));
        SourceFile file = () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var detected = inspect.handle(file, MappingRequest.DETECT).detected();
        var plan =
                new Import.Plan(Encoding.UTF_8, detected.sample().columns(), detected.mapping(), detected.warnings());
        var left = Import.accepted(id + acme.value().substring(4), acme, "x.csv", plan, Instant.EPOCH.plusMillis(1));
        if (withFile) uploads.keep(left.id(), file);
        imports.add(left);
        return left;
    }

    private Import ended(Import left) {
        return await().atMost(LONG)
                .until(
                        () -> imports.find(acme, left.id()).orElseThrow(),
                        one -> one.status() != Import.Status.PROCESSING);
    }

    @Test
    void anUnfinishedImportIsResumedWithoutAPerson() throws IOException {
        var done = ended(left("imp_a", true));

        assertThat(done.status()).isEqualTo(Import.Status.COMPLETED);
        assertThat(done.tally().accepted()).isEqualTo(1_200);
        assertThat(facts.of(acme)
                        .sum(FactFilter.EVERYTHING, List.of(Axis.PLATFORM))
                        .getFirst()
                        .sums()
                        .clicks())
                .isEqualTo(1_200);
    }

    @Test
    void oneWhoseFileIsGoneFailsAndSaysWhatToDo() throws IOException {
        var failed = ended(left("imp_b", false));

        assertThat(failed.status()).isEqualTo(Import.Status.FAILED);
        assertThat(failed.failure()).contains("import it again");
    }
}
