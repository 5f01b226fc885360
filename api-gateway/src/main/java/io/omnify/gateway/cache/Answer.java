package io.omnify.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a service answered once, whole; with a tag by which a client can ask whether it is still the same. */
record Answer(Map<String, String> headers, Buffer body) {
    private static final List<String> KEPT =
            List.of("Content-Type", "ETag", "Link", "Last-Modified", "Content-Language");
    private static final String TAG = "ETag";

    static Answer of(MultiMap answered, Buffer body, String organization) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = answered.get(name);
            if (value != null) headers.put(name, value);
        }
        headers.putIfAbsent(TAG, tag(organization, body));
        return new Answer(headers, body);
    }

    String tag() {
        return headers.getOrDefault(TAG, "");
    }

    boolean known(String ifNoneMatch) {
        for (var given : ifNoneMatch.split(",", -1)) {
            var tag = given.strip();
            if (tag.equals("*") || weak(tag).equals(weak(tag()))) return true;
        }
        return false;
    }

    int weight() {
        return body.length() + 512;
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String tag(String organization, Buffer body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(organization.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest.digest(body.getBytes()), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
