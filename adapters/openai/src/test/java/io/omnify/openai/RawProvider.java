package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that answers all requests alike, and knows of each connection what becomes of it. */
final class RawProvider implements AutoCloseable {
    /** How each request is answered, in the chunks that it writes. */
    interface Script {
        void to(Answer answer) throws IOException, InterruptedException;
    }

    /** Of the heads of all requests, in small letters. */
    final Queue<String> lines = new ConcurrentLinkedQueue<>();

    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch askedOnce = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Script script;

    RawProvider(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    static String event(String data) {
        return "event: some\ndata: " + data + "\n\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException ended) {
            // with the test
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (readRequest(in)) {
                asked.incrementAndGet();
                askedOnce.countDown();
                script.to(new Answer(socket, in));
            }
        } catch (IOException | InterruptedException closedByTheOther) {
            // as it may
        } finally {
            closed.countDown();
        }
    }

    private boolean readRequest(InputStream in) throws IOException {
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.equals("EOF")) return false;
            lines.add(line);
            if (line.startsWith("content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
        }
        return in.readNBytes(length).length == length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) return "EOF";
            line.append((char) c);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One answer; what begins it goes out with its first piece. */
    static final class Answer {
        private final Socket socket;
        private final InputStream in;
        private String head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

        private Answer(Socket socket, InputStream in) {
            this.socket = socket;
            this.in = in;
        }

        void piece(String text) throws IOException {
            piece(bytes(text));
        }

        void piece(byte[] bytes) throws IOException {
            var out = socket.getOutputStream();
            out.write(bytes(head + Integer.toHexString(bytes.length) + "\r\n"));
            out.write(bytes);
            out.write(bytes("\r\n"));
            head = "";
        }

        void end() throws IOException {
            socket.getOutputStream().write(bytes("0\r\n\r\n"));
        }

        void cut() throws IOException {
            socket.close();
        }

        void awaitClosed() throws IOException {
            while (in.read() >= 0) {}
        }
    }
}
