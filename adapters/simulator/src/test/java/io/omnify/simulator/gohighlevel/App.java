package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.gohighlevel.WebhookSignature;
import io.omnify.simulator.model.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The app that is told: it hears everything that changes in any location, and believes what our own check believes. */
public final class App implements QuarkusTestResourceLifecycleManager {
    private static final List<Told> TOLD = new CopyOnWriteArrayList<>();
    private static final Map<String, Deque<Integer>> ANSWERS = new ConcurrentHashMap<>();

    private final KeyPair pair = pair();
    private @Nullable HttpServer server;

    record Told(boolean good, JsonNode body) {
        String type() {
            return body.path("type").asText();
        }
    }

    /** What was told of a location, in the order in which it came. */
    static List<Told> told(String location) {
        return TOLD.stream()
                .filter(each -> each.body().path("locationId").asText().equals(location))
                .toList();
    }

    /** The next answers about a location; 200 after them. */
    static void answers(String location, Integer... statuses) {
        ANSWERS.put(location, new ConcurrentLinkedDeque<>(List.of(statuses)));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/hooks", this::hear);
            started.start();
            server = started;
            return Map.of(
                    "omnify.simulator.gohighlevel.webhook.url",
                    "http://127.0.0.1:" + started.getAddress().getPort() + "/hooks",
                    "omnify.simulator.gohighlevel.webhook.key",
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(HttpExchange call) throws IOException {
        var bytes = call.getRequestBody().readAllBytes();
        var signature = call.getRequestHeaders().getFirst(WebhookSignature.HEADER);
        var key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var body = Json.read(new String(bytes, StandardCharsets.UTF_8));
        TOLD.add(new Told(WebhookSignature.of(key).isGood(bytes, signature), body));
        var script = ANSWERS.get(body.path("locationId").asText());
        var status = script == null ? null : script.poll();
        call.sendResponseHeaders(status == null ? 200 : status, -1);
        call.close();
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }
}
