package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A conversation made small: what users said stays, and all else is in one item that only the vendor can read. */
final class Compaction {
    private static final String TYPE = "compaction";
    private static final String CONTENT = "encrypted_content";
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Compaction() {}

    static List<JsonNode> of(List<JsonNode> items, Ids ids) {
        var rest = Json.NODES.arrayNode();
        items.stream().filter(item -> !isOfUser(item)).forEach(rest::add);
        var small = Json.NODES
                .objectNode()
                .put("id", ids.next("cmp"))
                .put("type", TYPE)
                .put(CONTENT, sealed(Json.write(rest)));
        var users = items.stream().filter(Compaction::isOfUser).map(item -> InputList.told(item, ids));
        return Stream.concat(users, Stream.of(small)).toList();
    }

    /** What the items stand for, with whatever was made small as it was. */
    static List<JsonNode> opened(List<JsonNode> items) {
        return items.stream()
                .flatMap(item -> InputItems.isType(item, TYPE) ? open(item).stream() : Stream.of(item))
                .toList();
    }

    private static boolean isOfUser(JsonNode item) {
        return InputItems.isType(item, "message") && item.path("role").asText().equals("user");
    }

    private static String sealed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var small = new DeflaterOutputStream(bytes)) {
            small.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().encodeToString(bytes.toByteArray());
    }

    private static List<JsonNode> open(JsonNode item) {
        try {
            var bytes = Base64.getUrlDecoder().decode(item.path(CONTENT).asText());
            var large = new InflaterInputStream(new ByteArrayInputStream(bytes));
            var text = new String(large.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            var items = Json.read(text);
            if (items.isArray()) return opened(Params.list(items));
        } catch (IllegalArgumentException | IOException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ApiError unreadable() {
        return ApiError.invalid(
                "input",
                "invalid_encrypted_content",
                "The encrypted content of a compaction item could not be verified.");
    }
}
