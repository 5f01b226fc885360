package io.omnify.analytics.metrics.domain;

/** A fact and the line of the import its numbers come from, so that an import run twice gives the same report. */
public record StoredFact(AdFact fact, Origin origin) {
    /** Where a fact's numbers were stated, and what that statement did to what was known before. */
    public record Origin(String importId, long line, Outcome outcome) {}
}
