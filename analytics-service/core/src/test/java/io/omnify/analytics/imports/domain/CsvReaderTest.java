package io.omnify.analytics.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static List<CsvRecord> read(String text, int width) throws IOException {
        var reader = new CsvReader(new StringReader(text), ',');
        var records = new ArrayList<CsvRecord>();
        for (var next = reader.next(width); next.isPresent(); next = reader.next(width)) records.add(next.get());
        return records;
    }

    private static List<String> shown(String text, int width) throws IOException {
        return read(text, width).stream()
                .map(r -> r.line() + (r.broken() ? "!" : String.join("|", r.cells())))
                .toList();
    }

    @Test
    void splitsPlainAndQuotedCells() throws IOException {
        assertThat(shown("a,b\n\"a,1\",\"say \"\"hi\"\"\"\n,\n", 2)).containsExactly("1a|b", "2a,1|say \"hi\"", "3|");
    }

    @Test
    void endsLinesAsEverySystemDoesAndCountsThem() throws IOException {
        assertThat(shown("a\r\nb\rc\n\nd", 1)).containsExactly("1a", "2b", "3c", "4", "5d");
    }

    @Test
    void aQuotedCellMayRunOverLines() throws IOException {
        assertThat(shown("1,\"two\nlines\"\n2,b\n", 2)).containsExactly("11|two\nlines", "32|b");
    }

    @Test
    void aQuoteThatNeverEndsLosesOnlyItsLine() throws IOException {
        assertThat(shown("1,a\n2,\"b\n3,c\n4,d\n", 2)).containsExactly("11|a", "2!", "33|c", "44|d");
        assertThat(shown("1,\"a\n2,\"b\"\n3,c\n", 2)).containsExactly("1!", "22|b", "33|c");
        assertThat(shown("1,\"a\n2,b\"\n3,c\n", 3)).containsExactly("1!", "22|b\"", "33|c");
    }

    @Test
    void textAfterAClosingQuoteLosesOnlyItsLine() throws IOException {
        assertThat(shown("1,\"a\"b\n2,c\n", 2)).containsExactly("1!", "22|c");
    }

    @Test
    void aQuoteInsideAPlainCellIsALetter() throws IOException {
        assertThat(shown("1,5\" screen\n", 2)).containsExactly("11|5\" screen");
    }

    @Test
    void aMonstrousLineIsLostAndTheNextIsRead() throws IOException {
        var records = read("x".repeat(LineSource.LONGEST + 1) + "\na\n" + "\"y\n".repeat(300), 1);

        assertThat(records.getFirst().broken()).isTrue();
        assertThat(records.get(1).cells()).containsExactly("a");
        assertThat(records).hasSize(302);
    }

    @Test
    void whatIsWrittenByTheRulesIsReadBackWhateverItHolds() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 6; i++) rows.add(List.of(cell(random), cell(random), cell(random)));
            var text = rows.stream()
                    .map(row -> row.stream().map(CsvReaderTest::quoted).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n"));

            assertThat(read(text, 3).stream().map(CsvRecord::cells)).isEqualTo(rows);
        }
    }

    private static String cell(Random random) {
        var letters = "ab,\"\n; é";
        return random.ints(random.nextInt(6), 0, letters.length())
                .mapToObj(i -> String.valueOf(letters.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
