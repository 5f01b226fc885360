package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static final String STREAM = """
            : a comment

            event: response.created
            data: {"a":1}

            data: first
            data
            data:  third
            id: 7
            retry: 10

            event: nothing

            data:

            data: äö€🙂
            datax: other

            data: never ended
            """;
    private static final List<String> DATA = List.of("{\"a\":1}", "first\n\n third", "", "äö€🙂");

    private static List<String> read(String stream, int size) throws EventText.Endless {
        var bytes = stream.getBytes(UTF_8);
        var reader = new EventText();
        var all = new ArrayList<String>();
        for (int at = 0; at < bytes.length; at += size)
            all.addAll(reader.after(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size))));
        return all;
    }

    @Test
    void readsTheFormatHoweverItIsCutAndItsLinesEnd() throws Exception {
        for (var end : List.of("\n", "\r", "\r\n"))
            for (int size = 1; size < 60; size++)
                assertThat(read(STREAM.replace("\n", end), size))
                        .as("ends %s, pieces of %d", end.replace("\r", "CR").replace("\n", "LF"), size)
                        .isEqualTo(DATA);
    }

    @Test
    void passesOverAMarkAtTheBegin() throws Exception {
        assertThat(read("\uFEFFdata: 1\n\n", 1)).containsExactly("1");
    }

    @Test
    void doesNotFillTheMemoryWithAnEventThatNeverEnds() {
        var reader = new EventText();
        var piece = "data: x\n".repeat(1 << 20).getBytes(UTF_8);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) reader.after(piece);
                })
                .isInstanceOf(EventText.Endless.class);
    }
}
