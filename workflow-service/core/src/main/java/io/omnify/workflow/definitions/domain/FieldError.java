package io.omnify.workflow.definitions.domain;

/** One thing wrong with a definition or an input: where, and what to do about it. */
public record FieldError(String field, String message) {}
