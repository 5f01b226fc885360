package io.omnify.analytics.imports.port;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed. */
@FunctionalInterface
public interface SourceFile {
    InputStream open() throws IOException;
}
