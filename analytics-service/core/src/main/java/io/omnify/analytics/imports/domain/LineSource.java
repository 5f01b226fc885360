package io.omnify.analytics.imports.domain;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** A file's physical lines one by one, some of which can be given back; a monstrous line is cut and marked as such. */
final class LineSource {
    static final int LONGEST = 256 * 1024;
    private static final int BUFFER = 16_384;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final ArrayDeque<Line> returned = new ArrayDeque<>();
    private int position;
    private int limit;
    private long number;
    private boolean skipFeed;

    LineSource(Reader reader) {
        this.reader = reader;
    }

    record Line(long number, String text, boolean tooLong) {}

    Optional<Line> next() throws IOException {
        var back = returned.pollFirst();
        return back != null ? Optional.of(back) : read();
    }

    /** These lines come next again, in this order. */
    void giveBack(List<Line> lines) {
        for (var line : lines.reversed()) returned.addFirst(line);
    }

    private Optional<Line> read() throws IOException {
        var text = new StringBuilder();
        var any = false;
        var tooLong = false;
        while (fill()) {
            var from = position;
            if (skipFeed && buffer[from] == '\n') {
                skipFeed = false;
                position++;
                continue;
            }
            skipFeed = false;
            any = true;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') position++;
            if (text.length() + position - from <= LONGEST) text.append(buffer, from, position - from);
            else tooLong = true;
            if (position < limit) {
                skipFeed = buffer[position++] == '\r';
                return Optional.of(new Line(++number, text.toString(), tooLong));
            }
        }
        return any ? Optional.of(new Line(++number, text.toString(), tooLong)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (position < limit) return true;
        limit = reader.read(buffer, 0, BUFFER);
        position = 0;
        return limit > 0;
    }
}
