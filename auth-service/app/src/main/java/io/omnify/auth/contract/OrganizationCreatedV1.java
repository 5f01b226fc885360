package io.omnify.auth.contract;

import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/organization.created.v1.json. */
public record OrganizationCreatedV1(
        String organizationId, String name, String slug, String createdBy, Instant createdAt) {
    public static final String TYPE = "organization.created.v1";

    static OutboxMessage encode(String id, OrganisationEvent.Created event) {
        var org = event.org();
        var data = new OrganizationCreatedV1(
                org.value(), event.name(), event.slug().value(), event.by().value(), event.at());
        return OutboxMessage.of(id, TYPE, org.value(), org, event.at(), data);
    }
}
