package io.omnify.auth.invitations.usecase;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.domain.Sha256;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.invitations.domain.InvitationToken;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.port.Seal;
import java.time.InstantSource;

/** Finds the open invitation a token is for; every reason why there is none looks alike. */
public final class ReadInvitation {
    private final Invitations invitations;
    private final Seal seal;
    private final MayStillInvite mayStillInvite;
    private final InstantSource clock;

    public ReadInvitation(Invitations invitations, Seal seal, MayStillInvite mayStillInvite, InstantSource clock) {
        this.invitations = invitations;
        this.seal = seal;
        this.mayStillInvite = mayStillInvite;
        this.clock = clock;
    }

    public Invitation handle(String tokenText) {
        var token = InvitationToken.parse(tokenText).orElseThrow(ReadInvitation::notValid);
        return invitations
                .holdingToken(token.invitation())
                .filter(invitation -> invitation.issued(token))
                .filter(invitation -> Sha256.same(token.signature(), seal.sign(invitation.promise())))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .filter(mayStillInvite::handle)
                .orElseThrow(ReadInvitation::notValid);
    }

    static Refused notValid() {
        return new Refused(new Refusal.InvitationNotValid());
    }
}
