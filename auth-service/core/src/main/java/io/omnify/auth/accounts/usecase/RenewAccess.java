package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.usecase.EndSession;
import io.omnify.auth.sessions.usecase.RenewSession;
import java.time.Instant;

/** Exchanges a refresh token for new tokens that carry the role the person has now. */
public final class RenewAccess {
    private final RenewSession renewSession;
    private final EndSession endSession;
    private final Members members;
    private final LetIn letIn;

    public RenewAccess(RenewSession renewSession, EndSession endSession, Members members, LetIn letIn) {
        this.renewSession = renewSession;
        this.endSession = endSession;
        this.members = members;
        this.letIn = letIn;
    }

    public SignedIn handle(String refreshToken, Client client, Instant sentAt) {
        var opened = renewSession.handle(refreshToken, client, sentAt);
        var session = opened.session();
        var account = members.find(session.org(), session.user())
                .filter(found -> found.activeMembershipIn(session.org()).isPresent());
        if (account.isEmpty()) {
            endSession.handle(session, Session.Reason.MEMBERSHIP_ENDED);
            throw new Refused(new Refusal.InvalidRefreshToken());
        }
        var membership = account.get().membershipIn(session.org()).orElseThrow();
        return letIn.into(opened, account.get(), membership);
    }
}
