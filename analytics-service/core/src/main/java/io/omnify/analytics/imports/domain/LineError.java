package io.omnify.analytics.imports.domain;

/** Why a line was not counted: the physical line in the file, the part of the mapping and what is wrong with it. */
public record LineError(long line, String field, String message) {}
