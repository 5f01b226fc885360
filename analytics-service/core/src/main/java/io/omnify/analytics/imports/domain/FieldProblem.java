package io.omnify.analytics.imports.domain;

/** What is wrong with a file or its mapping as a whole, and with which part of it. */
public record FieldProblem(String field, String message) {}
