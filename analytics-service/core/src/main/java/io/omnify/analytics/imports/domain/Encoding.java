package io.omnify.analytics.imports.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out how a file's text is encoded: by its byte order mark, else UTF-16 by its zeros, UTF-8 if valid, else Windows-1252. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final int PROBE = 4096;
    private static final char MARK = '\uFEFF';

    @SuppressWarnings("ImmutableEnumChecker") // a Charset is immutable
    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public String label() {
        return charset.name();
    }

    /** Reads the whole stream, because one letter at the end may decide. */
    public static Encoding of(InputStream bytes) throws IOException {
        var input = new BufferedInputStream(bytes, PROBE);
        var head = input.readNBytes(PROBE);
        if (starts(head, 0xFF, 0xFE)) return UTF_16LE;
        if (starts(head, 0xFE, 0xFF)) return UTF_16BE;
        if (starts(head, 0xEF, 0xBB, 0xBF)) return UTF_8;
        if (zeros(head, 1) * 5 > head.length) return UTF_16LE;
        if (zeros(head, 0) * 5 > head.length) return UTF_16BE;
        return Utf8Check.valid(head, input) ? UTF_8 : WINDOWS_1252;
    }

    /** The text, without its byte order mark; a broken letter becomes a replacement character. */
    public Reader reader(InputStream bytes) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(bytes, charset), 1);
        var first = reader.read();
        if (first >= 0 && first != MARK) reader.unread(first);
        return reader;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) if (head[i] == 0) zeros++;
        return zeros;
    }
}
