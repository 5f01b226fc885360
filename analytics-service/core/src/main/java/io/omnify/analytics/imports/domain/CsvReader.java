package io.omnify.analytics.imports.domain;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads records in constant memory and, unlike common CSV parsers, gets over a broken quote: a quoted cell may run over
 * several lines, but if it never ends properly, only the line it began on is lost and reading goes on with the next.
 */
public final class CsvReader {
    private static final int MOST_LINES = 100;
    static final String TOO_LONG = "the line is longer than " + LineSource.LONGEST / 1024 + " KiB";
    static final String BROKEN_QUOTE =
            "a quoted text does not end, or is followed by something other than the separator";

    private final LineSource lines;
    private final char separator;

    public CsvReader(Reader reader, char separator) {
        this.lines = new LineSource(reader);
        this.separator = separator;
    }

    /**
     * The next record.
     *
     * @param width how many cells a record must have if it runs over several lines; 0 for any
     */
    public Optional<CsvRecord> next(int width) throws IOException {
        var first = lines.next();
        if (first.isEmpty()) return Optional.empty();
        var line = first.get();
        if (line.tooLong()) return broken(line, TOO_LONG);
        var cells = new CellSplitter(separator);
        cells.line(line.text());
        if (cells.complete()) return Optional.of(new CsvRecord(line.number(), cells.cells(), ""));
        return cells.open() ? overLines(line, cells, width) : broken(line, BROKEN_QUOTE);
    }

    private Optional<CsvRecord> overLines(LineSource.Line first, CellSplitter cells, int width) throws IOException {
        var following = new ArrayList<LineSource.Line>();
        var length = first.text().length();
        while (cells.open() && following.size() < MOST_LINES && length <= LineSource.LONGEST) {
            var next = lines.next();
            if (next.isEmpty()) break;
            following.add(next.get());
            length += next.get().text().length();
            if (next.get().tooLong()) break;
            cells.line(next.get().text());
        }
        if (cells.complete() && (width == 0 || cells.cells().size() == width))
            return Optional.of(new CsvRecord(first.number(), cells.cells(), ""));
        lines.giveBack(following);
        return broken(first, BROKEN_QUOTE);
    }

    private static Optional<CsvRecord> broken(LineSource.Line line, String defect) {
        return Optional.of(new CsvRecord(line.number(), List.of(), defect));
    }
}
