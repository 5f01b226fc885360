package io.omnify.simulator.vendors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/**
 * What a line of the store's journal is about. The body comes last and is not read when the store begins, because there
 * may be a hundred thousand.
 *
 * @param created 0 when the line does not say
 * @param there false when the document was taken away
 */
record StoredLine(Place place, String id, long created, boolean there) {
    static String write(Place place, String id, long created, JsonNode body) {
        var line = Json.NODES.objectNode();
        line.putArray("p").add(place.vendor()).add(place.account()).add(place.kind());
        line.put("i", id);
        if (created > 0) line.put("c", created);
        return Json.write(line.set("b", body));
    }

    static StoredLine read(String text) {
        try (var parser = Json.MAPPER.createParser(text)) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("the store's journal is damaged", e);
        }
    }

    private static StoredLine read(JsonParser parser) throws IOException {
        var place = new Place("", "", "");
        var id = "";
        long created = 0;
        parser.nextToken();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var value = parser.nextToken();
            switch (name) {
                case "p" -> place = place(parser);
                case "i" -> id = parser.getText();
                case "c" -> created = parser.getLongValue();
                default -> {
                    return new StoredLine(place, id, created, value == JsonToken.START_OBJECT);
                }
            }
        }
        return new StoredLine(place, id, created, false);
    }

    private static Place place(JsonParser parser) throws IOException {
        var parts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) parts.add(parser.getText());
        return new Place(parts.get(0), parts.get(1), parts.get(2));
    }
}
