package io.omnify.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the checkout is: the broker's class path and the built services are found from there. */
public final class Repository {
    private static final String PROPERTY = "omnify.root";

    private Repository() {}

    /** The folder named by the system property omnify.root, else the nearest one above with a Maven wrapper. */
    public static Path root() {
        var given = System.getProperty(PROPERTY);
        if (given != null && !given.isBlank())
            return Path.of(given).toAbsolutePath().normalize();
        var here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) return folder;
        }
        throw new IllegalStateException("no checkout of Omnify above " + here + ": set -D" + PROPERTY);
    }
}
