package io.omnify.auth.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. */
@Schema(
        name = "AuditEntry",
        requiredProperties = {
            "entry_id",
            "sequence",
            "at",
            "actor",
            "action",
            "target",
            "outcome",
            "previous_hash",
            "hash"
        })
record AuditEntryView(
        String entryId,
        long sequence,
        Instant at,
        PartyView actor,
        String action,
        PartyView target,
        String outcome,
        @Nullable String reason,

        @Schema(implementation = Object.class) @Nullable JsonNode before,

        @Schema(implementation = Object.class) @Nullable JsonNode after,

        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String requestId,
        String previousHash,
        String hash) {

    /** Who acted, or what was acted upon. */
    @Schema(
            name = "AuditParty",
            requiredProperties = {"type", "id"})
    record PartyView(String type, String id) {
        static PartyView of(AuditEntry.Party party) {
            return new PartyView(party.type(), party.id());
        }
    }

    static AuditEntryView of(ChainedEntry chained) {
        var entry = chained.entry();
        var details = details(entry.details());
        return new AuditEntryView(
                entry.event(),
                chained.sequence(),
                entry.at(),
                PartyView.of(entry.actor()),
                entry.action(),
                PartyView.of(entry.target()),
                entry.outcome(),
                text(details, "reason"),
                details.get("before"),
                details.get("after"),
                text(details, "ip"),
                text(details, "user_agent"),
                text(details, "request_id"),
                chained.previousHash(),
                chained.hash());
    }

    private static JsonNode details(String text) {
        try {
            return OutboxMessage.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return OutboxMessage.mapper().createObjectNode(); // tampered with: the verification tells
        }
    }

    private static @Nullable String text(JsonNode details, String field) {
        var value = details.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
