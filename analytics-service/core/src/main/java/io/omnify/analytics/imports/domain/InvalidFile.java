package io.omnify.analytics.imports.domain;

import java.util.List;

/** A file that cannot be imported as it is, with everything that has to be said or changed. */
public final class InvalidFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidFile(List<FieldProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static InvalidFile of(String field, String message) {
        return new InvalidFile(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
