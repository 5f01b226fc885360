package io.omnify.analytics.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.domain.Tally;
import io.omnify.analytics.imports.usecase.RunImport;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportingTest {
    private static final String TITLES = "Day,Campaign,Ad ID,Age,Impressions,Clicks,Spend,Purchases\n";
    private final Importing importing = new Importing();

    private static String line(int day, String campaign, String rest) {
        return "2025-01-%02d,%s,%s%n".formatted(day, campaign, rest);
    }

    private Figures total() {
        var rows = importing.by().rows();
        return rows.isEmpty() ? Figures.ZERO : rows.getFirst().sums();
    }

    private List<String> errors(Import done) {
        return done.tally().errors().stream()
                .map(error -> error.line() + " " + error.field())
                .toList();
    }

    @Test
    void theSameFileTwiceIsAllDuplicates() {
        var csv = TITLES + line(1, "A", "1,18,100,10,1.5,1") + line(2, "A", "1,18,50,5,0.5,0");

        var first = importing.csv(csv);
        var total = total();
        var again = importing.csv(csv);

        assertThat(first.tally().accepted()).isEqualTo(2);
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 2, 0, List.of(), false));
        assertThat(total()).isEqualTo(total);
    }

    @Test
    void aLaterImportReplacesNumbersAndTheEarlierFileAgainReplacesThemBack() {
        importing.csv(TITLES + line(1, "A", "1,18,100,10,1.5,1"));

        var corrected = importing.csv(TITLES + line(1, "A", "1,18,100,10,1.5,2"));
        assertThat(corrected.tally().updated()).isEqualTo(1);
        assertThat(total().conversionMicros()).isEqualTo(2_000_000);

        var back = importing.csv(TITLES + line(1, "A", "1,18,100,10,1.5,1"));
        assertThat(back.tally().updated()).isEqualTo(1);
        assertThat(total().conversionMicros()).isEqualTo(1_000_000);
    }

    @Test
    void withinAFileTheFirstOfTwoContradictingLinesStands() {
        var csv = TITLES
                + line(1, "A", "1,18,100,10,1.5,1")
                + line(1, "A", "1,18,100,10,1.5,1")
                + line(1, "A", "1,18,999,10,1.5,1");

        var first = importing.csv(csv);
        var again = importing.csv(csv);

        assertThat(first.tally().accepted()).isEqualTo(1);
        assertThat(first.tally().duplicates()).isEqualTo(1);
        assertThat(errors(first)).containsExactly("4 line");
        assertThat(again.tally().duplicates()).isEqualTo(2);
        assertThat(again.tally().rejected()).isEqualTo(1);
        assertThat(total().impressions()).isEqualTo(100);
    }

    @Test
    void everyKindOfBadLineIsNamed() {
        var done = importing.csv(TITLES
                + "2025-01-01,A,1,18,100,10,1.5,1\n"
                + "2025-02-30,A,1,18,100,10,1.5,1\n"
                + ",A,1,18,100,10,1.5,1\n"
                + "2025-01-02,,1,18,100,10,1.5,1\n"
                + "2025-01-02,A,1,18,-100,10,-1.5,1\n"
                + "2025-01-02,A,1,18,10.5,x,1.5%,1\n"
                + "2025-01-02,A,1,18,100,10,1.5\n"
                + "2025-01-02,A,1,18,100,10,1.5,1,2,3\n"
                + "2025-01-02,\"A\"B,1,18,100,10,1.5,1\n"
                + "2999-01-02,A,1,18,100,10,1.5,1\n"
                + "2025-01-02,A,1,18,9999999999999,10,1.5,1\n"
                + "2025-01-02," + "A".repeat(400) + ",1,18,1,10,1.5,1\n"
                + "\n,,,,,,,\n"
                + "2025-01-02,A,1,18,--,,0.5,1,\n");

        assertThat(errors(done))
                .containsExactly(
                        "3 date",
                        "4 date",
                        "5 campaign_name",
                        "6 impressions",
                        "6 spend",
                        "7 impressions",
                        "7 clicks",
                        "7 spend",
                        "8 line",
                        "9 line",
                        "10 line",
                        "11 date",
                        "12 impressions",
                        "13 campaign_name");
        assertThat(done.tally().rejected()).isEqualTo(11);
        assertThat(done.tally().accepted()).isEqualTo(2);
        assertThat(total().clicks()).isEqualTo(10);
    }

    @Test
    void aBrokenQuoteNeverSwallowsTheLinesBelow() {
        var csv = new StringBuilder(TITLES).append("2025-01-01,\"A,1,18,100,10,1.5,1\n");
        for (int i = 1; i <= 500; i++) csv.append(line(1 + i % 28, "C" + i, "1,18,1,0,0,0"));

        var done = importing.csv(csv.toString());

        assertThat(done.tally().accepted()).isEqualTo(500);
        assertThat(errors(done)).containsExactly("2 line");
    }

    @Test
    void errorsAreKeptUpToAHundred() {
        var done = importing.csv(TITLES + "2025-01-01,A,1,18,1,1,1,1\n" + "never,A,1,18,1,1,1,1\n".repeat(150));

        assertThat(done.tally().rejected()).isEqualTo(150);
        assertThat(done.tally().errors()).hasSize(100);
        assertThat(done.tally().errorsTruncated()).isTrue();
    }

    @Test
    void organisationsDoNotMeet() throws IOException {
        var csv = TITLES + line(1, "A", "1,18,100,10,1.5,1");
        var other = new OrgId("org_other");
        importing.csv(csv);

        var theirs = importing.start.handle(other, "x.csv", Importing.file(csv), MappingRequest.DETECT);
        importing.run.handle(theirs);

        assertThat(importing
                        .imports
                        .find(other, theirs.id())
                        .orElseThrow()
                        .tally()
                        .accepted())
                .isEqualTo(1);
        assertThat(importing.imports.find(importing.acme, theirs.id())).isEmpty();
        assertThat(total().impressions()).isEqualTo(100);
    }

    @Test
    void aRunThatIsInterruptedAnywhereAndRepeatedGivesTheReportOfAnUndisturbedOne() throws IOException {
        var random = new Random(5);
        for (int round = 0; round < 6; round++) {
            var csv = mess(random);
            var calm = new Importing();
            var stormy = new Importing();
            var before = TITLES + line(1, "C1", "1,18,7,7,7,7");
            calm.csv(before);
            stormy.csv(before);
            var expected = calm.csv(csv);

            var started = stormy.start.handle(stormy.acme, "x.csv", Importing.file(csv), MappingRequest.DETECT);
            runAndCrash(stormy, started, random);
            runAndCrash(stormy, started, random);
            stormy.run.handle(started);

            var done = stormy.imports.find(stormy.acme, started.id()).orElseThrow();
            assertThat(done.tally()).isEqualTo(expected.tally());
            assertThat(stormy.by("campaign", "day", "age").rows())
                    .isEqualTo(calm.by("campaign", "day", "age").rows());
        }
    }

    private static void runAndCrash(Importing importing, Import started, Random random) throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        var facts = new FailingAdFacts(importing.facts, random.nextInt(8));
        try {
            new RunImport(new RecordFacts(facts, clock), importing.imports, importing.uploads, clock).handle(started);
        } catch (FailingAdFacts.PowerCut e) {
            // the next run begins where this one was cut
        }
    }

    /** Lines that repeat and contradict each other over several batches. */
    private static String mess(Random random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 1_600; i++)
            lines.add(line(
                    1 + random.nextInt(28),
                    "C" + random.nextInt(20),
                    "1," + (18 + random.nextInt(3)) + "," + random.nextInt(2) + ",1,1,1"));
        return TITLES + String.join("", lines);
    }

    @Test
    void whoLostTheImportStopsQuietly() throws IOException {
        var csv = TITLES + line(1, "A", "1,18,100,10,1.5,1");
        var started = importing.start.handle(importing.acme, "x.csv", Importing.file(csv), MappingRequest.DETECT);
        importing.imports.lost = true;

        importing.run.handle(started);

        assertThat(importing.imports.stored.get(started.id()).status()).isEqualTo(Import.Status.PROCESSING);
        assertThat(importing.uploads.files).containsKey(started.id());
    }

    @Test
    void aFileThatIsGoneFailsTheImportClearly() throws IOException {
        var csv = TITLES + line(1, "A", "1,18,100,10,1.5,1");
        var started = importing.start.handle(importing.acme, "x.csv", Importing.file(csv), MappingRequest.DETECT);
        importing.uploads.discard(started.id());

        importing.run.handle(started);

        var failed = importing.imports.find(importing.acme, started.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(Import.Status.FAILED);
        assertThat(failed.failure()).contains("import it again");
    }
}
