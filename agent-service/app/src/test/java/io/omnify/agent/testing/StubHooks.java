package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An organisation's own system, which hears of events; below {@code /hooks/500} and such it answers with that. */
public final class StubHooks {
    public static final List<Heard> HEARD = new CopyOnWriteArrayList<>();

    /** What came. */
    public record Heard(String path, Map<String, String> headers, String body) {}

    private StubHooks() {}

    static void serve(HttpServer server) {
        server.createContext("/hooks", StubHooks::hear);
    }

    public static List<Heard> at(String path) {
        return HEARD.stream().filter(each -> each.path().equals(path)).toList();
    }

    private static void hear(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var path = exchange.getRequestURI().getPath();
        HEARD.add(new Heard(path, headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(
                path.matches("/hooks/\\d{3}/.*") ? Integer.parseInt(path.substring(7, 10)) : 204, -1);
        exchange.close();
    }
}
