package io.omnify.auth.contract;

import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/member.joined.v1.json. */
public record MemberJoinedV1(String organizationId, String userId, String role, Instant joinedAt) {
    public static final String TYPE = "member.joined.v1";

    static OutboxMessage encode(String id, OrganisationEvent.MemberJoined event) {
        var org = event.org();
        var data = new MemberJoinedV1(org.value(), event.user().value(), event.role(), event.at());
        return OutboxMessage.of(id, TYPE, org.value(), org, event.at(), data);
    }
}
