package io.omnify.workflow.runs.domain;

import org.jspecify.annotations.Nullable;

/** An event a run has received and no wait has taken yet. */
public record Signal(String id, String name, @Nullable Object data) {}
