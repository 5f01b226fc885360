package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** How LinkedIn is told who somebody is; a plain address in place of its hash is refused. */
final class UserIds {
    private static final Set<String> TYPES = Set.of(
            "SHA256_EMAIL", "LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID", "ACXIOM_ID", "ORACLE_MOAT_ID", "GOOGLE_AID");

    private UserIds() {}

    static void check(JsonNode ids) {
        if (!ids.isArray() || ids.isEmpty())
            throw LinkedInRefused.field("userIds", "FIELD_REQUIRED", "nobody is recognised by nothing");
        for (var id : ids) {
            Check.fields(id, Set.of("idType", "idValue"));
            Check.oneOf(id, "idType", TYPES);
            var value = Check.text(id, "idValue");
            if (id.path("idType").asText().equals("SHA256_EMAIL") && !value.matches("[0-9a-f]{64}"))
                throw LinkedInRefused.field("userIds/idValue", "INVALID_HASH", "is no SHA-256 in hexadecimal");
        }
    }
}
