package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.usecase.OpenSession;
import io.omnify.auth.sessions.usecase.OpenedSession;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.usecase.IssueToken;
import java.util.Set;

/**
 * Gives a person whose identity is proven the tokens for one of their organisations. Where the organisation asks for a
 * second factor, who has none yet gets in no further than to set one up.
 */
public final class LetIn {
    private static final Set<Permission> SETTING_UP = Set.of(Permission.USER_READ);

    private final FindOrganisation findOrganisation;
    private final OpenSession openSession;
    private final IssueToken issueToken;
    private final CheckSecondFactor checkSecondFactor;

    public LetIn(
            FindOrganisation findOrganisation,
            OpenSession openSession,
            IssueToken issueToken,
            CheckSecondFactor checkSecondFactor) {
        this.findOrganisation = findOrganisation;
        this.openSession = openSession;
        this.issueToken = issueToken;
        this.checkSecondFactor = checkSecondFactor;
    }

    public SignedIn withNewSession(Account account, Membership membership, Client client, Proof proof) {
        return into(openSession.handle(account.id(), membership.org(), client, proof), account, membership);
    }

    SignedIn into(OpenedSession opened, Account account, Membership membership) {
        var in = admit(opened.session(), account, membership);
        return new SignedIn(account, membership, in.organisation(), in.access(), opened);
    }

    /** An access token in a session there is already. */
    Admission admit(Session session, Account account, Membership membership) {
        var organisation = findOrganisation.handle(membership.org());
        var isShort = isShortOfAFactor(organisation, account, session.proof());
        var claims = new AccessClaims.OfUser(
                account.id(),
                membership.org(),
                isShort ? Role.CUSTOM : membership.role(),
                session.id().value(),
                isShort ? SETTING_UP : organisation.scopesOf(membership.customRole()),
                session.proof(),
                organisation.tier().code());
        return new Admission(account, membership, organisation, issueToken.handle(claims));
    }

    private boolean isShortOfAFactor(Organisation organisation, Account account, Proof proof) {
        return organisation.requiresSecondFactor()
                && !proof.methods().contains(Proof.ONE_TIME_CODE)
                && !checkSecondFactor.isInForce(account.id());
    }
}
