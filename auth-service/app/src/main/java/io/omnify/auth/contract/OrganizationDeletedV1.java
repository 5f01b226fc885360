package io.omnify.auth.contract;

import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/organization.deleted.v1.json. */
public record OrganizationDeletedV1(String organizationId, Instant deletedAt) {
    public static final String TYPE = "organization.deleted.v1";

    static OutboxMessage encode(String id, OrganisationEvent.Deleted event) {
        var org = event.org();
        return OutboxMessage.of(
                id, TYPE, org.value(), org, event.at(), new OrganizationDeletedV1(org.value(), event.at()));
    }
}
