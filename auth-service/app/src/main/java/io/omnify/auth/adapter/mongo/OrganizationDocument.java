package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import io.omnify.auth.organisations.domain.Tier;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/** The stored form of an organisation; public only because the driver's record codec wants it. */
public record OrganizationDocument(
        @BsonId String id,
        String name,
        String slug,
        String tier,
        String settings,
        Instant createdAt,
        long version,
        List<OutboxMessage> outbox) {

    static OrganizationDocument of(Organisation organisation, List<OutboxMessage> outbox) {
        return new OrganizationDocument(
                organisation.id().value(),
                organisation.name(),
                organisation.slug().value(),
                organisation.tier().code(),
                JsonText.write(organisation.settings()),
                organisation.createdAt(),
                organisation.version(),
                outbox);
    }

    Organisation toDomain() {
        return new Organisation(
                new OrgId(id),
                name,
                new Slug(slug),
                Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
                JsonText.read(settings),
                createdAt,
                version);
    }
}
