package io.omnify.auth.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, for the audit trail: it is stored with the change it tells of.
 *
 * @param by who did it, where that is not whoever the request's token names
 */
public record Deed(
        OrgId org,
        String action,
        String targetType,
        String targetId,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        @Nullable UserId by) {
    public Deed(
            OrgId org,
            String action,
            String targetType,
            String targetId,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        this(org, action, targetType, targetId, before, after, null);
    }
}
