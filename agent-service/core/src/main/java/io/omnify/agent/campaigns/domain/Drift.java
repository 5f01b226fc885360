package io.omnify.agent.campaigns.domain;

import java.time.Instant;

/**
 * Something a platform has otherwise than we do, because somebody changed it there.
 *
 * @param ours in words for people
 * @param theirs in words for people
 */
public record Drift(Aspect aspect, String ours, String theirs, Instant foundAt) {}
