package io.omnify.auth.contract;

import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/member.changed.v1.json. */
public record MemberChangedV1(String organizationId, String userId, String role, String status, Instant changedAt) {
    public static final String TYPE = "member.changed.v1";

    static OutboxMessage encode(String id, OrganisationEvent.MemberChanged event) {
        var org = event.org();
        var data = new MemberChangedV1(org.value(), event.user().value(), event.role(), event.status(), event.at());
        return OutboxMessage.of(id, TYPE, org.value(), org, event.at(), data);
    }
}
