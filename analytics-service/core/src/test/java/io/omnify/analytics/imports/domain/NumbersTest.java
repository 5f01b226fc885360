package io.omnify.analytics.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POINT|12|12", "POINT|1,234|1234", "POINT|1,234.50|1234.50", "POINT|1234.5|1234.5", "POINT|.5|0.5",
        "POINT|$1,234.50|1234.50", "POINT|US$ 12|12", "POINT|12.50 USD|12.50", "POINT|USD 12.50|12.50",
        "POINT|-3|-3", "POINT|-$3.10|-3.10", "POINT|(3.10)|-3.10", "POINT|1 234 567.8|1234567.8",
        "POINT|1'234.5|1234.5", "POINT|12%|0.12", "POINT|1.5e3|1500", "POINT|1,23,456|123456", "POINT|5.|5",
        "COMMA|1.234,50|1234.50", "COMMA|12,5|12.5", "COMMA|€ 12,50|12.50", "COMMA|12,50 €|12.50", "COMMA|1.234|1234",
        "COMMA|1 234,5|1234.5", "COMMA|0|0",
    })
    // spotless:on
    void reads(NumberStyle style, String text, BigDecimal number) {
        assertThat(style.parse(text)).get().satisfies(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1.2.3",
                "1,2",
                "12,34.5",
                "--",
                "1e999",
                "NaN",
                "Infinity",
                "0x10",
                "1 2",
                "$",
                "%",
                "12 apples"
            })
    void refuses(String text) {
        assertThat(NumberStyle.POINT.parse(text)).isEmpty();
    }

    @Test
    void knowsEveryWayToSayNothing() {
        assertThat(List.of("", " ", "-", "--", "—", "n/a", "N/A")).allMatch(NumberStyle::empty);
        assertThat(NumberStyle.empty("0")).isFalse();
    }

    @Test
    void readsBackWhatIsWrittenInEitherStyle() {
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(3));
            var digits = Math.max(0, number.scale());
            assertThat(NumberStyle.POINT.parse(String.format(Locale.US, "%,." + digits + "f", number)))
                    .contains(number);
            assertThat(NumberStyle.COMMA.parse(String.format(Locale.GERMANY, "%,." + digits + "f", number)))
                    .contains(number);
        }
    }

    @Test
    void theStyleIsReadFromAllCells() {
        assertThat(styleOf("1.25", "7")).isEqualTo(NumberStyle.POINT);
        assertThat(styleOf("1,25", "7")).isEqualTo(NumberStyle.COMMA);
        assertThat(styleOf("1.234", "0,5")).isEqualTo(NumberStyle.COMMA);
        assertThat(styleOf("1,234", "0.5")).isEqualTo(NumberStyle.POINT);
        assertThat(styleOf("1.234.567", "")).isEqualTo(NumberStyle.COMMA);
        assertThat(styleOf("1,234,567.0", "")).isEqualTo(NumberStyle.POINT);
        assertThat(styleOf("12", "$1,234.99")).isEqualTo(NumberStyle.POINT);
        var counts = new NumberEvidence();
        counts.count("7.350");
        assertThat(counts.style()).isEqualTo(NumberStyle.COMMA);
    }

    private static NumberStyle styleOf(String... cells) {
        var evidence = new NumberEvidence();
        for (var cell : cells) evidence.amount(cell);
        return evidence.style();
    }
}
