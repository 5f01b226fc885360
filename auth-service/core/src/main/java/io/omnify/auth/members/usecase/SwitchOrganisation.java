package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.util.List;

/** Lets somebody go on in another of their organisations, with tokens for that one alone. */
public final class SwitchOrganisation {
    private final Accounts accounts;
    private final Members members;
    private final ManageSessions manageSessions;
    private final LetIn letIn;

    public SwitchOrganisation(Accounts accounts, Members members, ManageSessions manageSessions, LetIn letIn) {
        this.accounts = accounts;
        this.members = members;
        this.manageSessions = manageSessions;
        this.letIn = letIn;
    }

    /** Where the person may go. */
    public List<Membership> choices(UserId user) {
        return accounts.find(user).map(Account::memberships).orElse(List.of()).stream()
                .filter(Membership::isActive)
                .toList();
    }

    /** The session that was left ends: its tokens are for the other organisation. */
    public SignedIn handle(OrgId from, UserId user, SessionId session, OrgId to, Client client) {
        var account = members.find(to, user).orElseThrow(SwitchOrganisation::unknown);
        var membership = account.activeMembershipIn(to).orElseThrow(SwitchOrganisation::unknown);
        var entry = letIn.withNewSession(account, membership, client, proof(from, user, session));
        manageSessions.end(from, user, session, Session.Reason.LOGOUT);
        return entry;
    }

    private Proof proof(OrgId from, UserId user, SessionId id) {
        return manageSessions.own(from, user, id).proof();
    }

    private static Refused unknown() {
        return new Refused(new Refusal.NotFound("organization"));
    }
}
