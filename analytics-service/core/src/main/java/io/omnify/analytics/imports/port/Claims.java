package io.omnify.analytics.imports.port;

import io.omnify.analytics.imports.domain.Import;
import java.util.Optional;

/**
 * Across all organisations: which process works on which unfinished import. A claim lasts a short while and is renewed
 * by saving progress, so that the imports of a process that died are taken over. The imports of one organisation are
 * given out one at a time and oldest first, so that the newest numbers win.
 */
public interface Claims {
    /** The next import this process may work on, now held by it. */
    Optional<Import> next();

    /** Gives the import back unfinished, to be tried again by anyone. */
    void release(Import unfinished);
}
