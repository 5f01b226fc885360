package io.omnify.local.bench.gateway;

import io.omnify.local.platform.PlatformFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service that costs next to nothing and answers 1 KB, so that what is measured in front of it is what stands in
 * front of it. Knows requests without a body only.
 */
public final class StandIn implements AutoCloseable {
    private static final String BODY = "{\"text\":\"" + "x".repeat(1013) + "\"}";
    private final ServerSocket server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private StandIn(ServerSocket server) {
        this.server = server;
    }

    public static StandIn start() {
        try {
            var standIn = new StandIn(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().name("stand-in").start(standIn::accept);
            standIn.on("", BODY);
            return standIn;
        } catch (IOException e) {
            throw new PlatformFailure("no port for the stand-in", e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** What a path answers; the empty one answers for all others. */
    public void on(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        answers.put(path, (head + json).getBytes(StandardCharsets.UTF_8));
    }

    /** From now on a path takes its time. */
    public void delay(String path, Duration time) {
        delays.put(path, time);
    }

    /** How often a path with a delay was asked for. */
    public int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedInputStream(socket.getInputStream(), 8192)) {
            for (var path = request(in); !path.isEmpty(); path = request(in)) {
                pause(path);
                var answer = answers.getOrDefault(path, answers.get(""));
                socket.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            // the other side has left
        }
    }

    private void pause(String path) throws IOException {
        var time = delays.get(path);
        if (time == null) return;
        asked.merge(path, 1, Integer::sum);
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The path of the next request, read to its end; empty when there is none. */
    private static String request(InputStream in) throws IOException {
        var line = new StringBuilder();
        var first = "";
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\r') continue;
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            if (line.isEmpty()) return first.split(" ", -1)[1];
            if (first.isEmpty()) first = line.toString();
            line.setLength(0);
        }
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new PlatformFailure("the stand-in does not close", e);
        }
    }
}
