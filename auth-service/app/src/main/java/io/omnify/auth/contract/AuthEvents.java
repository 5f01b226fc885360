package io.omnify.auth.contract;

import io.omnify.auth.keys.domain.KeyEvent;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.auth.port.Ids;
import io.omnify.auth.sessions.domain.SessionEvent;
import io.omnify.platform.events.OutboxMessage;

/** What of the domain's facts the rest of the platform gets to know, and in which words. */
public final class AuthEvents {
    public static final String TOPIC = "omnify.auth.events";
    private static final String ID_PREFIX = "evt_";

    private final Ids ids;

    public AuthEvents(Ids ids) {
        this.ids = ids;
    }

    public OutboxMessage encode(OrganisationEvent event) {
        var id = ids.next(ID_PREFIX);
        return switch (event) {
            case OrganisationEvent.Created created -> OrganizationCreatedV1.encode(id, created);
            case OrganisationEvent.Deleted deleted -> OrganizationDeletedV1.encode(id, deleted);
            case OrganisationEvent.MemberJoined joined -> MemberJoinedV1.encode(id, joined);
            case OrganisationEvent.MemberChanged changed -> MemberChangedV1.encode(id, changed);
        };
    }

    public OutboxMessage encode(KeyEvent event) {
        var id = ids.next(ID_PREFIX);
        return switch (event) {
            case KeyEvent.Revoked revoked -> ApiKeyRevokedV1.encode(id, revoked);
        };
    }

    public OutboxMessage encode(SessionEvent event) {
        var id = ids.next(ID_PREFIX);
        return switch (event) {
            case SessionEvent.Revoked revoked -> SessionRevokedV1.encode(id, revoked);
        };
    }
}
