package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.omnify.vendor.testing.NodePackages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mock server that nobody here wrote, before the vendor's specifications joined into one. */
final class Prism implements AutoCloseable {
    private final Process process;
    private final URI address;

    Prism(GoHighLevelSpec spec) throws IOException, InterruptedException {
        var folder = NodePackages.installed();
        var file = folder.resolve("gohighlevel.json");
        Files.writeString(file, joined(spec).toString());
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(
                        "node",
                        "node_modules/@stoplight/prism-cli/dist/index.js",
                        "mock",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        Path.of("gohighlevel.json").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        waitUntilItListens();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItListens() throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (!line.contains("is listening")) continue;
            Thread.ofVirtual().start(() -> {
                try {
                    process.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException ended) {
                    // with the process
                }
            });
            return;
        }
        throw new IllegalStateException("Prism did not start: " + said);
    }

    URI address() {
        return address;
    }

    /** Names of forms get that of their file before them, because files share names. */
    private static ObjectNode joined(GoHighLevelSpec spec) {
        var all = GoHighLevelSpec.JSON.createObjectNode().put("openapi", "3.0.0");
        all.putObject("info").put("title", "GoHighLevel").put("version", "1");
        var paths = all.putObject("paths");
        var components = all.putObject("components");
        spec.documents().forEach((file, document) -> {
            var own = file.replaceAll("[^A-Za-z0-9]", "") + "_";
            var copy = document.deepCopy();
            rename(copy, own);
            copy.path("paths").properties().forEach(each -> paths.set(each.getKey(), each.getValue()));
            copy.path("components")
                    .path("schemas")
                    .properties()
                    .forEach(each -> components.withObject("/schemas").set(own + each.getKey(), each.getValue()));
            copy.path("components")
                    .path("securitySchemes")
                    .properties()
                    .forEach(each -> components.withObject("/securitySchemes").set(each.getKey(), each.getValue()));
        });
        return all;
    }

    private static void rename(JsonNode node, String own) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            var reference = object.path("$ref").asText();
            var file = reference.startsWith("common#") ? "common_" : own;
            object.set("$ref", TextNode.valueOf("#/components/schemas/" + file + reference.replaceAll(".*/", "")));
        }
        node.forEach(each -> rename(each, own));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
