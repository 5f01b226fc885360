package io.omnify.analytics.imports.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Where a file's table begins and how it is divided.
 *
 * @param headerLine the physical line of the titles; report titles above it are passed over
 * @param titles distinct, in the order of the file
 */
public record Columns(char separator, long headerLine, List<String> titles) {
    public Columns {
        titles = List.copyOf(titles);
    }

    static Columns of(char separator, long headerLine, List<String> cells) {
        var titles = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var cell : cells) {
            var title = cell.strip().isEmpty() ? "column " + (titles.size() + 1) : cell.strip();
            var distinct = title;
            for (int i = 2; !taken.add(distinct); i++) distinct = title + " (" + i + ")";
            titles.add(distinct);
        }
        return new Columns(separator, headerLine, titles);
    }

    /** The column of this title, by its exact form or else without regard to case; negative where there is none. */
    public int indexOf(String title) {
        var exact = titles.indexOf(title);
        if (exact >= 0) return exact;
        var wanted = title.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < titles.size(); i++)
            if (titles.get(i).toLowerCase(Locale.ROOT).equals(wanted)) return i;
        return -1;
    }
}
