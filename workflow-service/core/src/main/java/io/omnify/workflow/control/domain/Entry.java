package io.omnify.workflow.control.domain;

import io.omnify.workflow.runs.domain.Actor;
import java.time.Instant;

/**
 * One thing that happened to a run.
 *
 * @param type what: {@code run.running}, {@code step.completed}, or a person's act such as {@code act.retry}
 * @param stepId empty when it is about the run
 * @param attempt 0 when it is about no attempt
 * @param detail why or how, in words; may be empty
 */
public record Entry(long sequence, Instant at, String type, String stepId, int attempt, Actor by, String detail) {}
