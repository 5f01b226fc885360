package io.omnify.analytics.imports.domain;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the physical line it starts on, counted from 1
 * @param cells what it holds; empty where it could not be read
 * @param defect why it could not be read; empty text where it could
 */
public record CsvRecord(long line, List<String> cells, String defect) {
    public CsvRecord {
        cells = List.copyOf(cells);
    }

    public boolean broken() {
        return !defect.isEmpty();
    }

    /** Some exports end every line, but not the titles, with a separator: that is not a column too many. */
    public CsvRecord fitted(int width) {
        var surplus = cells.size() == width + 1 && cells.getLast().isBlank();
        return surplus ? new CsvRecord(line, cells.subList(0, width), defect) : this;
    }

    public boolean blank() {
        return !broken() && cells.stream().allMatch(String::isBlank);
    }
}
