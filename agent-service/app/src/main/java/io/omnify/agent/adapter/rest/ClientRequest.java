package io.omnify.agent.adapter.rest;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.omnify.agent.clients.domain.ClientDraft;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client as somebody writes it. */
@Schema(name = "ClientRequest")
record ClientRequest(
        @Nullable String name,

        @Schema(description = "in a change null or an empty text takes it away, as of phone and company")
        @JsonDeserialize(using = NullAsNone.class)
        @Nullable
        String email,

        @Schema(examples = "+4930123456") @JsonDeserialize(using = NullAsNone.class) @Nullable
        String phone,

        @Schema(description = "GoHighLevel lets it be said of a new contact only")
        @JsonDeserialize(using = NullAsNone.class)
        @Nullable
        String company,

        @Nullable List<String> tags,
        @Nullable Map<String, String> customFields,
        @Nullable String organizationId) {
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    ClientDraft draft() {
        return new ClientDraft(name, email, phone, company, tags, customFields);
    }
}
