package io.omnify.embedded;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the durable server until the process is told to stop. */
public final class EmbeddedMongoMain {
    private static final Logger LIBRARY = Logger.getLogger("de.bwaldvogel.mongo");

    private EmbeddedMongoMain() {}

    /** Arguments: the file and the port. */
    public static void main(String... arguments) throws InterruptedException {
        LIBRARY.setLevel(Level.SEVERE);
        var server = EmbeddedMongo.durable(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
        Thread.currentThread().join();
    }
}
