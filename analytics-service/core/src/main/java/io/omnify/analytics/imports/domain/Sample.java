package io.omnify.analytics.imports.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The first readable lines of a file, from which the meaning of its columns is read. */
public record Sample(Columns columns, List<List<String>> rows) {
    private static final int ROWS = 2_000;

    public Sample {
        rows = List.copyOf(rows);
    }

    /** Reads past the titles; lines of another width are not looked at. */
    public static Sample read(CsvReader reader, Columns columns) throws IOException {
        var width = columns.titles().size();
        var rows = new ArrayList<List<String>>();
        while (rows.size() < ROWS) {
            var next = reader.next(width);
            if (next.isEmpty()) break;
            var row = next.get().fitted(width);
            if (row.line() <= columns.headerLine() || row.broken() || row.blank()) continue;
            if (row.cells().size() == width) rows.add(row.cells());
        }
        return new Sample(columns, rows);
    }

    List<String> column(int index) {
        return rows.stream().map(row -> row.get(index).strip()).toList();
    }

    List<Header> headers() {
        return columns.titles().stream().map(Header::of).toList();
    }

    IntStream indexes() {
        return IntStream.range(0, columns.titles().size());
    }
}
