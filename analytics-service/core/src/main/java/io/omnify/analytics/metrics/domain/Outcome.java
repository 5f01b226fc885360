package io.omnify.analytics.metrics.domain;

/** What stating a fact did. */
public enum Outcome {
    /** It was new. */
    ACCEPTED,
    /** An earlier import said something else about the same ad, day and slice: the newer numbers replace it. */
    UPDATED,
    /** It was known already, with the same numbers. */
    DUPLICATE,
    /** An earlier line of the same import says something else about the same ad, day and slice: the first stands. */
    CONFLICT
}
