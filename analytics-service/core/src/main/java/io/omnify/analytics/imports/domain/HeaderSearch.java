package io.omnify.analytics.imports.domain;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the line of titles, which in some exports comes after a report's name and period, and the separator. */
public final class HeaderSearch {
    private static final int LINES = 30;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private HeaderSearch() {}

    /**
     * The line that holds most titles, known ones or those a mapping names; the first with several cells if none does;
     * empty for a file without text.
     */
    public static Optional<Columns> find(Reader file, Collection<String> mapped) throws IOException {
        var wanted = mapped.stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Columns best = null;
        var most = -1;
        for (var line : head(file)) {
            for (var separator : SEPARATORS) {
                var cells = cells(line.text(), separator);
                var score = score(cells, wanted);
                if (cells.isEmpty() || score <= most) continue;
                most = score;
                best = Columns.of(separator, line.number(), cells);
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<LineSource.Line> head(Reader file) throws IOException {
        var source = new LineSource(file);
        var lines = new ArrayList<LineSource.Line>();
        while (lines.size() < LINES) {
            var line = source.next();
            if (line.isEmpty()) break;
            if (!line.get().text().isBlank()) lines.add(line.get());
        }
        return lines;
    }

    private static List<String> cells(String line, char separator) {
        var splitter = new CellSplitter(separator);
        splitter.line(line);
        return splitter.complete() ? splitter.cells() : List.of();
    }

    /** Known titles count most; among lines without any, several cells are better than one. */
    private static int score(List<String> cells, Set<String> wanted) {
        var fields = new HashSet<String>();
        var named = 0;
        for (var cell : cells) {
            if (wanted.contains(cell.strip().toLowerCase(Locale.ROOT))) named++;
            var words = Header.of(cell).words();
            for (var field : Field.values()) if (field.rank(words) >= 0) fields.add(field.code());
        }
        var known = fields.size() > 1 || cells.size() > 1 ? fields.size() : 0;
        return named * 100 + known * 10 + (cells.size() > 1 ? 1 : 0);
    }
}
