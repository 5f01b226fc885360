package io.omnify.auth.adapter.mongo;

import static io.omnify.platform.mongo.IndexDeclaration.on;
import static io.omnify.platform.mongo.IndexDeclaration.unique;

import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What this service's promises of uniqueness and its queries stand on. */
@Singleton
public final class Indexes implements MongoIndexes {
    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                unique(Collections.USERS, "email"),
                on(Collections.USERS, "memberships.org", "-_id"),
                new IndexDeclaration(Collections.USERS, Map.of("founding.org", 1), false, true),
                unique(Collections.ORGANIZATIONS, "slug"),
                on(Collections.SESSIONS, "org", "user", "-_id"),
                on(Collections.SESSIONS, "idleUntil"),
                on(Collections.SESSIONS, "user"),
                on(Collections.MAIL_TOKENS, "user", "purpose"),
                on(Collections.MAIL_TOKENS, "expiresAt"),
                new IndexDeclaration(Collections.SESSIONS, Map.of("unannounced", 1), false, true));
    }
}
