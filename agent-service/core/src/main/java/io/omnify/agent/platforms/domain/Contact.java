package io.omnify.agent.platforms.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as the CRM has them. */
public record Contact(
        String id,
        ContactFields fields,
        List<String> tags,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public Contact {
        tags = List.copyOf(tags);
    }

    /**
     * What people write about a contact; what is null is not said, and does not change what is there. In a change an
     * empty text takes away what is there.
     *
     * @param phone in E.164 form
     * @param custom by the CRM's id of the field
     */
    public record ContactFields(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String source,
            Map<String, String> custom) {
        public ContactFields {
            custom = Map.copyOf(custom);
        }
    }
}
