package io.omnify.local.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A service that only says it is ready: enough for a launcher, and there within half a second. */
public final class StandInService {
    /** In a part's data folder: it never gets ready. */
    static final String SILENT = "silent";

    /** In a part's data folder: it dies while it starts. */
    static final String DYING = "dying";

    private StandInService() {}

    public static void main(String... arguments) throws IOException {
        var folder = Path.of("").toAbsolutePath();
        if (Files.exists(folder.resolve(DYING))) throw new IOException("first line\nof several");
        var part = folder.getFileName().toString().toUpperCase(Locale.ROOT);
        var port = Integer.parseInt(System.getenv("OMNIFY_" + part + "_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var status = Files.exists(folder.resolve(SILENT)) ? 503 : 200;
        server.createContext("/q/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
