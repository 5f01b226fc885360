package io.omnify.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.Base64;
import java.util.List;

/** Where to go on, in one opaque word. */
final class Cursors {
    private Cursors() {}

    static String write(List<?> place) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(WireJson.MAPPER.writeValueAsBytes(place));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list can always be written", e);
        }
    }

    static List<JsonNode> read(String cursor) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return WireJson.MAPPER.readValue(json, new TypeReference<List<JsonNode>>() {});
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    /** As {@link #read}, when just so many parts make a place. */
    static List<JsonNode> read(String cursor, int parts) {
        var place = read(cursor);
        if (place.size() != parts) throw wrong();
        return place;
    }

    private static PlatformFailed wrong() {
        var message = "That cursor is none of ours.";
        return new PlatformFailed(
                new PlatformFailure.Invalid("cursor", message, List.of(new FieldProblem("cursor", message))));
    }
}
