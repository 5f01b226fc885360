package io.omnify.auth.audit.domain;

import io.omnify.auth.api.OrgId;

/**
 * Where an organisation's chain begins, after what was forgotten with its time, and where it ends. Sealed with a key
 * that is not in the database: who cuts the end off cannot hide it.
 */
public record ChainEnds(long firstAfter, String firstAfterHash, long last, String lastHash) {
    public static final ChainEnds NONE = new ChainEnds(0, ChainedEntry.GENESIS, 0, ChainedEntry.GENESIS);

    public ChainEnds upTo(ChainedEntry entry) {
        return new ChainEnds(firstAfter, firstAfterHash, entry.sequence(), entry.hash());
    }

    public ChainEnds from(ChainedEntry forgotten) {
        return new ChainEnds(forgotten.sequence(), forgotten.hash(), last, lastHash);
    }

    /** What the seal is put on. */
    public String text(OrgId org) {
        return String.join("\n", "audit", org.value(), "" + firstAfter, firstAfterHash, "" + last, lastHash);
    }
}
