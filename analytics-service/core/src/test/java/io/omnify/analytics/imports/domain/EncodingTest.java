package io.omnify.analytics.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final String TEXT = "Kampagne;Kosten\nFrühling;1,50 €\n";

    private static void readsBack(byte[] bytes, Encoding expected, String text) throws IOException {
        var encoding = Encoding.of(new ByteArrayInputStream(bytes));
        assertThat(encoding).isEqualTo(expected);
        try (var reader = new BufferedReader(encoding.reader(new ByteArrayInputStream(bytes)))) {
            assertThat(reader.readAllAsString()).isEqualTo(text);
        }
    }

    @Test
    void marksDecide() throws IOException {
        readsBack(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, TEXT);
        readsBack(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), Encoding.UTF_16LE, TEXT);
        readsBack(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), Encoding.UTF_16BE, TEXT);
    }

    @Test
    void withoutAMarkTheBytesDecide() throws IOException {
        readsBack(TEXT.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, TEXT);
        readsBack(TEXT.getBytes(StandardCharsets.UTF_16LE), Encoding.UTF_16LE, TEXT);
        readsBack(TEXT.getBytes(StandardCharsets.UTF_16BE), Encoding.UTF_16BE, TEXT);
        readsBack(TEXT.getBytes(Charset.forName("windows-1252")), Encoding.WINDOWS_1252, TEXT);
        readsBack(new byte[0], Encoding.UTF_8, "");
    }

    @Test
    void oneLetterFarDownDecides() throws IOException {
        for (int length : new int[] {4_095, 4_096, 65_535, 65_536, 65_537, 200_000}) {
            var text = "x".repeat(length) + "é€";
            readsBack(text.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, text);
            readsBack(text.getBytes(Charset.forName("windows-1252")), Encoding.WINDOWS_1252, text);
        }
    }
}
