package io.omnify.auth.audit.domain;

import io.omnify.auth.domain.Sha256;

/**
 * An entry in its place: its hash covers all of it and the hash of the one before, so that nothing can be changed,
 * taken out or put in between without every later hash being wrong.
 */
public record ChainedEntry(long sequence, AuditEntry entry, String previousHash, String hash) {
    /** What the first entry of an organisation follows. */
    public static final String GENESIS = "0".repeat(64);

    public static ChainedEntry after(long sequence, String previousHash, AuditEntry entry) {
        return new ChainedEntry(sequence + 1, entry, previousHash, hash(sequence + 1, previousHash, entry));
    }

    /** Whether this is what was stored after an entry of that number and hash. */
    public boolean follows(long lastSequence, String lastHash) {
        return sequence == lastSequence + 1
                && previousHash.equals(lastHash)
                && hash.equals(hash(sequence, previousHash, entry));
    }

    private static String hash(long sequence, String previousHash, AuditEntry entry) {
        return Sha256.hex(text(
                previousHash,
                Long.toString(sequence),
                entry.org().value(),
                entry.event(),
                entry.at().toString(),
                entry.actor().type(),
                entry.actor().id(),
                entry.action(),
                entry.target().type(),
                entry.target().id(),
                entry.outcome(),
                entry.details()));
    }

    /** With its length before each part, so that no text can be read in two ways. */
    private static String text(String... parts) {
        var text = new StringBuilder();
        for (var part : parts)
            text.append(part.length()).append(':').append(part).append('\n');
        return text.toString();
    }
}
