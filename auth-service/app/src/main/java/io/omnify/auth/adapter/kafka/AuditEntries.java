package io.omnify.auth.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what every service tells of security and data changes, one entry after the other. */
@Singleton
public class AuditEntries {
    static final String TYPE = "audit.recorded.v1";
    /** What has a place of its own in an entry; the rest is kept as it came. */
    private static final List<String> PLACED = List.of("organization_id", "actor", "action", "target", "outcome", "at");

    private final Deliveries deliveries;
    private final AuditTrail trail;

    AuditEntries(Deliveries deliveries, AuditTrail trail) {
        this.deliveries = deliveries;
        this.trail = trail;
    }

    @Incoming("audit")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (event.type().equals(TYPE)) trail.append(entry(event));
    }

    static AuditEntry entry(Event event) {
        var told = event.read(AuditRecordedV1.class);
        if (!told.organizationId().equals(event.org().value()))
            throw new IllegalArgumentException("an entry of another organisation than its event's");
        return new AuditEntry(
                event.org(),
                event.id(),
                told.at(),
                told.actor().toDomain(),
                told.action(),
                told.target().toDomain(),
                told.outcome(),
                details(event.data()));
    }

    private static String details(JsonNode data) {
        ObjectNode rest = data.deepCopy();
        return rest.remove(PLACED).toString();
    }

    /** What this service reads of docs/contracts/events/audit.recorded.v1.json. */
    record AuditRecordedV1(
            String organizationId, Party actor, String action, Party target, String outcome, Instant at) {
        record Party(String type, String id) {
            AuditEntry.Party toDomain() {
                return new AuditEntry.Party(type, id);
            }
        }
    }
}
