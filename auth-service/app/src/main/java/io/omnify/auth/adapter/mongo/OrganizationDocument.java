package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Plan;
import io.omnify.auth.api.UserId;
import io.omnify.auth.organisations.domain.CustomRole;
import io.omnify.auth.organisations.domain.Deletion;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an organisation; public only because the driver's record codec wants it.
 *
 * @param owners who is surely an owner; what keeps the last one from going
 */
public record OrganizationDocument(
        @BsonId String id,
        String name,
        String slug,
        String tier,
        String settings,
        @Nullable List<Role> roles,
        @Nullable Ending deletion,
        @Nullable List<String> owners,
        Instant createdAt,
        long version,
        List<OutboxMessage> outbox) {

    /** The stored form of a role of the organisation's own. */
    public record Role(String id, String name, List<String> permissions) {
        static Role of(CustomRole role) {
            return new Role(
                    role.id(),
                    role.name(),
                    role.permissions().stream().map(Permission::code).sorted().toList());
        }

        CustomRole toDomain() {
            var known = permissions.stream()
                    .flatMap(code -> Permission.ofCode(code).stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new CustomRole(id, name, known);
        }
    }

    /** The stored form of a deletion to come. */
    public record Ending(String by, Instant requestedAt, Instant dueAt) {
        static @Nullable Ending of(@Nullable Deletion deletion) {
            if (deletion == null) return null;
            return new Ending(deletion.by().value(), deletion.requestedAt(), deletion.dueAt());
        }
    }

    static OrganizationDocument of(Organisation organisation, List<String> owners, List<OutboxMessage> outbox) {
        return new OrganizationDocument(
                organisation.id().value(),
                organisation.name(),
                organisation.slug().value(),
                organisation.tier().code(),
                JsonText.write(organisation.settings()),
                organisation.roles().stream().map(Role::of).toList(),
                Ending.of(organisation.deletion()),
                owners,
                organisation.createdAt(),
                organisation.version(),
                outbox);
    }

    Organisation toDomain() {
        return new Organisation(
                new OrgId(id),
                name,
                new Slug(slug),
                Plan.ofCode(tier).orElseThrow(),
                JsonText.read(settings),
                roles == null ? List.of() : roles.stream().map(Role::toDomain).toList(),
                deletion == null
                        ? null
                        : new Deletion(new UserId(deletion.by()), deletion.requestedAt(), deletion.dueAt()),
                createdAt,
                version);
    }
}
