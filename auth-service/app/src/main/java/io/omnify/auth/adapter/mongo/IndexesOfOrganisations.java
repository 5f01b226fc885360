package io.omnify.auth.adapter.mongo;

import static io.omnify.platform.mongo.IndexDeclaration.on;
import static io.omnify.platform.mongo.IndexDeclaration.unique;

import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What invitations, keys, usage and the audit trail stand on. */
@Singleton
public final class IndexesOfOrganisations implements MongoIndexes {
    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                on(Collections.INVITATIONS, "org", "-_id"),
                on(Collections.INVITATIONS, "org", "email"),
                on(Collections.INVITATIONS, "status", "claimedAt"),
                on(Collections.API_KEYS, "org", "-_id"),
                unique(Collections.API_KEYS, "hash"),
                on(Collections.API_KEYS, "formerHash"),
                on(Collections.USAGE, "org", "kind"),
                unique(Collections.AUDIT, "org", "event"),
                on(Collections.AUDIT, "org", "-sequence"),
                on(Collections.AUDIT, "org", "at"),
                on(Collections.AUDIT, "org", "actorId", "-sequence"),
                on(Collections.AUDIT, "org", "action", "-sequence"),
                new IndexDeclaration(Collections.ORGANIZATIONS, Map.of("deletion.dueAt", 1), false, true));
    }
}
