package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.sessions.usecase.OpenedSession;
import io.omnify.auth.tokens.domain.IssuedToken;

/** Everything somebody gets who proved who they are. */
public record SignedIn(
        Account account, Membership membership, Organisation organisation, IssuedToken access, OpenedSession session) {}
