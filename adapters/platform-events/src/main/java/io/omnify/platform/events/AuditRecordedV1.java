package io.omnify.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an organisation's audit trail, as every service writes it and auth-service keeps it. */
record AuditRecordedV1(
        String organizationId,
        Who actor,
        String action,
        Target target,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String requestId,
        String outcome,
        @Nullable String reason,
        Instant at) {
    static final String TYPE = "audit.recorded.v1";

    record Who(String type, String id) {}

    record Target(String type, String id) {}
}
