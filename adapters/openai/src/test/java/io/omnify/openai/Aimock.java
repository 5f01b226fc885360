package io.omnify.openai;

import io.omnify.vendor.testing.NodePackages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A mock of OpenAI's API that nobody here wrote, and whose makers hold it against the real one every day. */
final class Aimock implements AutoCloseable {
    static final String KEY = "sk-good-0123456789";
    private static final Pattern ADDRESS = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final String address;

    Aimock() throws IOException, InterruptedException {
        var folder = NodePackages.installed();
        var builder = new ProcessBuilder(
                        "node", "node_modules/.bin/llmock", "-p", "0", "-f", "fixtures.json", "--strict")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("AIMOCK_API_KEYS", KEY);
        process = builder.start();
        address = address();
        Thread.ofVirtual().start(() -> {
            try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException ended) {
                // with the process
            }
        });
    }

    private String address() throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) return found.group(1);
            said.append(line).append('\n');
        }
        throw new IllegalStateException("aimock did not start: " + said);
    }

    URI baseUrl() {
        return URI.create(address + "/v1");
    }

    /** Such as {@code {"rateLimitRate":1}}, for all requests until it is told otherwise. */
    void chaos(String rates) throws IOException, InterruptedException {
        ask("DELETE", "/__aimock/chaos", "");
        if (!rates.isEmpty()) ask("POST", "/__aimock/chaos", rates);
    }

    /** What it was asked, as it wrote it down. */
    String journal() throws IOException, InterruptedException {
        return ask("GET", "/__aimock/journal", "");
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", "Bearer " + KEY)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(path + " " + answer.statusCode());
            return answer.body();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
