package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.usecase.OpenSession;
import io.omnify.auth.sessions.usecase.OpenedSession;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.usecase.IssueToken;

/** Gives a person whose identity is proven the tokens for one of their organisations. */
public final class LetIn {
    private final FindOrganisation findOrganisation;
    private final OpenSession openSession;
    private final IssueToken issueToken;

    public LetIn(FindOrganisation findOrganisation, OpenSession openSession, IssueToken issueToken) {
        this.findOrganisation = findOrganisation;
        this.openSession = openSession;
        this.issueToken = issueToken;
    }

    SignedIn withNewSession(Account account, Membership membership, Client client) {
        return into(openSession.handle(account.id(), membership.org(), client), account, membership);
    }

    SignedIn into(OpenedSession opened, Account account, Membership membership) {
        var session = opened.session().id().value();
        var claims = new AccessClaims.OfUser(account.id(), membership.org(), membership.role(), session);
        var organisation = findOrganisation.handle(membership.org());
        return new SignedIn(account, membership, organisation, issueToken.handle(claims), opened);
    }
}
