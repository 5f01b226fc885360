package io.omnify.analytics.imports.port;

import java.io.IOException;

/** Files that are being imported; each is kept, through a restart, until its import has ended. */
public interface Uploads {
    /** Keeps a copy that survives the request it came with. */
    void keep(String importId, SourceFile file) throws IOException;

    /** Throws java.io.FileNotFoundException on opening where the file is gone. */
    SourceFile file(String importId);

    /** Nothing happens where there is none. */
    void discard(String importId);
}
