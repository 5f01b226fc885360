package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client as people see it. */
@Schema(name = "Client")
record ClientView(
        String clientId,
        String connectionId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        List<String> tags,

        @Schema(description = "by the CRM's ids of the fields")
        Map<String, String> customFields,

        @Schema(enumeration = {"active"}) String status,

        @Schema(description = "the CRM's id of the contact") String externalId,

        Instant createdAt,

        @Schema(description = "when the CRM changed it last, as far as it says") @Nullable
        Instant updatedAt,

        @Schema(
                description = "by whom it was last changed, as far as we know",
                enumeration = {"us", "them"})
        String changedBy,

        @Schema(description = "when the CRM last said so") Instant asOf,

        @Schema(description = "the CRM does not answer: this is what it said at as_of")
        boolean stale,

        @Schema(enumeration = {"live", "simulation"}) String mode) {
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static ClientView of(Client client, CrmAccount account, SyncState state, Instant now) {
        var contact = client.contact();
        var fields = contact.fields();
        var asOf = state.asOf(client.track().seenAt());
        return new ClientView(
                client.id(),
                client.connection(),
                fields.name(),
                fields.email(),
                fields.phone(),
                fields.company(),
                contact.tags(),
                fields.custom(),
                "active",
                contact.id(),
                client.createdAt(),
                contact.updatedAt(),
                client.track().by() == Client.By.US ? "us" : "them",
                asOf,
                state.isStale(asOf, now),
                account.mode().code());
    }
}
