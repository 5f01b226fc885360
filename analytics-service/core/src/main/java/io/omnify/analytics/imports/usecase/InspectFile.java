package io.omnify.analytics.imports.usecase;

import io.omnify.analytics.imports.domain.Columns;
import io.omnify.analytics.imports.domain.CsvReader;
import io.omnify.analytics.imports.domain.DateEvidence;
import io.omnify.analytics.imports.domain.Detected;
import io.omnify.analytics.imports.domain.Detector;
import io.omnify.analytics.imports.domain.Encoding;
import io.omnify.analytics.imports.domain.HeaderSearch;
import io.omnify.analytics.imports.domain.InvalidFile;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.domain.Sample;
import io.omnify.analytics.imports.port.SourceFile;
import java.io.IOException;
import java.util.ArrayList;

/** Finds out how a file is to be read, without importing anything. */
public final class InspectFile {
    private final String usualCurrency;

    public InspectFile(String usualCurrency) {
        this.usualCurrency = usualCurrency;
    }

    /** How the bytes become text, and what the text means. */
    public record Inspected(Encoding encoding, Detected detected) {}

    /** Refuses only files without any line to read; what is missing otherwise is among the problems of the answer. */
    public Inspected handle(SourceFile file, MappingRequest request) throws IOException {
        var encoding = encoding(file);
        var columns = columns(file, encoding, request);
        var sample = sample(file, encoding, columns);
        if (sample.rows().isEmpty()) throw InvalidFile.of("file", "there are titles, but no lines below them");
        var detector = new Detector(sample, request, usualCurrency);
        var dates = new DateEvidence();
        detector.dateColumn()
                .ifPresent(column ->
                        sample.rows().forEach(row -> dates.add(row.get(column).strip())));
        if (dates.ambiguous() && request.dateFormat().isBlank())
            readOn(file, encoding, columns, detector.dateColumn().orElseThrow(), dates);
        return new Inspected(encoding, detector.detect(dates));
    }

    private static Encoding encoding(SourceFile file) throws IOException {
        try (var bytes = file.open()) {
            return Encoding.of(bytes);
        }
    }

    private static Columns columns(SourceFile file, Encoding encoding, MappingRequest request) throws IOException {
        var named = new ArrayList<>(request.columns().values());
        named.addAll(request.dimensions());
        try (var text = encoding.reader(file.open())) {
            var columns = HeaderSearch.find(text, named)
                    .orElseThrow(() -> InvalidFile.of("file", "the file is empty or holds no text"));
            if (columns.titles().size() < 2)
                throw InvalidFile.of("file", "no line holds column titles separated by comma, semicolon or tab");
            return columns;
        }
    }

    private static Sample sample(SourceFile file, Encoding encoding, Columns columns) throws IOException {
        try (var text = encoding.reader(file.open())) {
            return Sample.read(new CsvReader(text, columns.separator()), columns);
        }
    }

    /** Whether the day or the month comes first may show only far down. */
    private static void readOn(SourceFile file, Encoding encoding, Columns columns, int column, DateEvidence dates)
            throws IOException {
        var width = columns.titles().size();
        try (var text = encoding.reader(file.open())) {
            var reader = new CsvReader(text, columns.separator());
            while (dates.ambiguous()) {
                var row = reader.next(width);
                if (row.isEmpty()) return;
                var cells = row.get().cells();
                if (row.get().line() > columns.headerLine() && cells.size() == width)
                    dates.add(cells.get(column).strip());
            }
        }
    }
}
