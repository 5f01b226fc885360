package io.omnify.analytics.imports.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells in constant memory whether bytes are well-formed UTF-8. */
final class Utf8Check {
    private static final int BUFFER = 65_536;
    private static final int LONGEST_LETTER = 4;

    private Utf8Check() {}

    static boolean valid(byte[] head, InputStream rest) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER + LONGEST_LETTER).put(head);
        var letters = CharBuffer.allocate(BUFFER + LONGEST_LETTER);
        var chunk = new byte[BUFFER - head.length];
        while (true) {
            var read = rest.read(chunk);
            if (read > 0) bytes.put(chunk, 0, read);
            var verdict = decoder.decode(bytes.flip(), letters.clear(), read < 0);
            if (verdict.isError()) return false;
            if (read < 0) return true;
            bytes.compact();
        }
    }
}
