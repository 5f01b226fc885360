package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** What the vendor tells an app: one event with the state of its subject, flat beside type, id and time. */
record Webhook(String id, String type, String location, String body) {

    /**
     * Of the same name, the same id; names are never given twice.
     *
     * @param at on the wire's clock, whatever time the market has
     */
    static Webhook of(String name, String type, Location location, ObjectNode state, Instant at) {
        var id = uuid(name);
        var body = Json.NODES.objectNode().put("type", type).put("locationId", location.id());
        body.put("appId", Ids.hex("app")).put("versionId", Ids.hex("app"));
        body.setAll(state);
        body.put("timestamp", at.toString()).put("webhookId", id);
        return new Webhook(id, type, location.id(), Json.write(body));
    }

    private static String uuid(String name) {
        var bytes = ByteBuffer.wrap(Sha256.of("webhook/" + name));
        long high = bytes.getLong() & ~0xF000L | 0x4000L;
        long low = bytes.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }
}
