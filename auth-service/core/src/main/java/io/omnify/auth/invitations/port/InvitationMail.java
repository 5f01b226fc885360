package io.omnify.auth.invitations.port;

import io.omnify.auth.invitations.domain.Invitation;

/** Brings an invitation to its mailbox; the only way a token leaves the house. */
@FunctionalInterface
public interface InvitationMail {
    /** Returns at once and never fails; delivery is tried again behind it. */
    void send(Invitation invitation, String token, String organisation, String inviter, String role);
}
