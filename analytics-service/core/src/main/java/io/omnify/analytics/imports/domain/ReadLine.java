package io.omnify.analytics.imports.domain;

import io.omnify.analytics.metrics.domain.AdFact;
import java.util.List;

/** What became of one line of a file. */
public sealed interface ReadLine {
    record Stated(long line, AdFact fact) implements ReadLine {}

    record Rejected(List<LineError> errors) implements ReadLine {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    /** A blank line, or the sums that some exports write under or over their lines. */
    record Passed() implements ReadLine {}
}
