package io.omnify.workflow.runs.domain;

import java.time.Instant;

/**
 * Something a person or another part of the platform did to a run. A run remembers its latest acts: they are its
 * history of who did what, and by their ids a repeated one is recognised.
 *
 * @param stepId the step it was about, or empty
 * @param note what was said with it, or empty
 */
public record Act(String id, String type, Actor by, Instant at, String stepId, String note) {}
