package io.omnify.auth.audit.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/**
 * What somebody did, as another part of the platform told it.
 *
 * @param event the id it came under; it comes at least once and counts once
 * @param details everything else that was told, as JSON text: kept and answered exactly as it came
 */
public record AuditEntry(
        OrgId org, String event, Instant at, Party actor, String action, Party target, String outcome, String details) {

    /** Who acted, or what was acted upon. */
    public record Party(String type, String id) {}
}
