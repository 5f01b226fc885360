package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.ClientDraft;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client as somebody writes it. */
@Schema(name = "ClientRequest")
record ClientRequest(
        @Nullable String name,
        @Nullable String email,

        @Schema(examples = "+4930123456") @Nullable String phone,

        @Nullable String company,
        @Nullable List<String> tags,
        @Nullable Map<String, String> customFields,
        @Nullable String organizationId) {
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    ClientDraft draft() {
        return new ClientDraft(name, email, phone, company, tags, customFields);
    }
}
