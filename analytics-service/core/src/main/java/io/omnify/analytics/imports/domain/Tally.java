package io.omnify.analytics.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** What came of a file's lines, with the first errors in full and the rest only counted. */
public record Tally(
        long accepted, long updated, long duplicates, long rejected, List<LineError> errors, boolean errorsTruncated) {
    public static final Tally ZERO = new Tally(0, 0, 0, 0, List.of(), false);
    private static final int MOST_ERRORS = 100;

    public Tally {
        errors = List.copyOf(errors);
    }

    public Tally accept() {
        return new Tally(accepted + 1, updated, duplicates, rejected, errors, errorsTruncated);
    }

    public Tally update() {
        return new Tally(accepted, updated + 1, duplicates, rejected, errors, errorsTruncated);
    }

    public Tally duplicate() {
        return new Tally(accepted, updated, duplicates + 1, rejected, errors, errorsTruncated);
    }

    /** One line with everything that is wrong with it. */
    public Tally reject(List<LineError> more) {
        var room = MOST_ERRORS - errors.size();
        if (room == 0) return new Tally(accepted, updated, duplicates, rejected + 1, errors, true);
        var kept = new ArrayList<>(errors);
        kept.addAll(more.subList(0, Math.min(room, more.size())));
        return new Tally(accepted, updated, duplicates, rejected + 1, kept, errorsTruncated || more.size() > room);
    }

    public long lines() {
        return accepted + updated + duplicates + rejected;
    }
}
