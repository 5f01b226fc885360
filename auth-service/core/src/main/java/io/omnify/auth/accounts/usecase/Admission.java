package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.tokens.domain.IssuedToken;

/** An access token, and for whom and where it is good. */
public record Admission(Account account, Membership membership, Organisation organisation, IssuedToken access) {}
