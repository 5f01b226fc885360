package io.omnify.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.omnify.embedded.durable.DurableBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server in this JVM that speaks MongoDB's protocol: in memory for tests, with a file for one machine. */
public final class EmbeddedMongo implements AutoCloseable {
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedMongo inMemory() {
        return bound(new MongoServer(H2Backend.inMemory()), 0);
    }

    /** Keeps every acknowledged write through kill -9. A free port is taken when it is 0. */
    public static EmbeddedMongo durable(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bound(new MongoServer(new DurableBackend(file)), port);
    }

    private static EmbeddedMongo bound(MongoServer server, int port) {
        server.bind("127.0.0.1", port);
        return new EmbeddedMongo(server, server.getLocalAddress().getPort());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
