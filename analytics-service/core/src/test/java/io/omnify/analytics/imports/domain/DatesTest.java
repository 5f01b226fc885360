package io.omnify.analytics.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2023-08-31|yyyy-MM-dd", "31-08-2023|dd-MM-yyyy", "08-31-2023|MM-dd-yyyy", "8/31/2023|MM/dd/yyyy",
        "31/8/2023|dd/MM/yyyy", "31.08.2023|dd.MM.yyyy", "20230831|yyyyMMdd", "2023/08/31|yyyy/MM/dd",
        "Aug 31, 2023|MMM d, yyyy", "31 Aug 2023|d MMM yyyy", "31-Aug-23|dd-MMM-yy", "August 31, 2023|MMMM d, yyyy",
        "Thu, Aug 31, 2023|EEE, MMM d, yyyy", "31/08/23|dd/MM/yy", "2023-08-31 00:00:00|yyyy-MM-dd",
        "2023-08-31T00:00:00Z|yyyy-MM-dd",
    })
    // spotless:on
    void oneClearDateDecides(String cell, String pattern) {
        var evidence = evidence(cell);

        assertThat(evidence.ambiguous()).isFalse();
        assertThat(evidence.format().orElseThrow().pattern()).isEqualTo(pattern);
        assertThat(evidence.format().orElseThrow().parse(cell)).contains(LocalDate.of(2023, 8, 31));
    }

    @Test
    void aValueAboveTwelveDecidesHoweverLateItComes() {
        assertThat(evidence("01-02-2023", "03-04-2023").ambiguous()).isTrue();
        assertThat(evidence("01-02-2023", "03-04-2023", "13-04-2023").ambiguous())
                .isFalse();
        assertThat(pattern("01-02-2023", "13-04-2023")).isEqualTo("dd-MM-yyyy");
        assertThat(pattern("01-02-2023", "04-13-2023")).isEqualTo("MM-dd-yyyy");
    }

    @Test
    void withoutADecisionTheCloserDaysAreTaken() {
        assertThat(pattern("01-08-2023", "02-08-2023", "11-08-2023")).isEqualTo("dd-MM-yyyy");
        assertThat(pattern("08/01/2023", "08/02/2023", "08/11/2023")).isEqualTo("MM/dd/yyyy");
    }

    @Test
    void aDayThatReadsTheSameBothWaysIsNotAmbiguous() {
        assertThat(evidence("05-05-2023", "--", "").ambiguous()).isFalse();
    }

    @Test
    void everyPatternIsFoundFromARandomYear() {
        var random = new Random(11);
        for (var pattern : List.of("dd-MM-yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "yyyy/MM/dd")) {
            var formatter = java.time.format.DateTimeFormatter.ofPattern(pattern);
            var evidence = new DateEvidence();
            for (int i = 0; i < 120; i++)
                evidence.add(
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)).format(formatter));
            assertThat(evidence.format().orElseThrow().pattern()).isEqualTo(pattern);
            assertThat(evidence.confidence()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2023", "00-01-2023", "32-01-2023", "", "soon", "1-1-1", "31-08-0023", "01-01-9999"})
    void whatIsNoDayIsRefused(String cell) {
        assertThat(DateFormat.of("dd-MM-yyyy").orElseThrow().parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dd-MM",
                "yyyy",
                "quux",
                "dd-MM-yyyy HH",
                "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyMMdd",
                "'dd'MMyyyy"
            })
    void whatIsNoPatternIsRefused(String pattern) {
        assertThat(DateFormat.of(pattern)).isEmpty();
    }

    private static String pattern(String... cells) {
        return evidence(cells).format().orElseThrow().pattern();
    }

    private static DateEvidence evidence(String... cells) {
        var evidence = new DateEvidence();
        evidence.addAll(List.of(cells));
        return evidence;
    }
}
