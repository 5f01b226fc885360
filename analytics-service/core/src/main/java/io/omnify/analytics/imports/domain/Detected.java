package io.omnify.analytics.imports.domain;

import java.util.List;

/**
 * What was found out about a file.
 *
 * @param warnings decisions a person may want to know of
 * @param problems what is missing; a file with any cannot be imported yet
 * @param confidence from 0 to 1
 */
public record Detected(
        Sample sample, ColumnMapping mapping, List<String> warnings, List<FieldProblem> problems, double confidence) {
    public Detected {
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }
}
