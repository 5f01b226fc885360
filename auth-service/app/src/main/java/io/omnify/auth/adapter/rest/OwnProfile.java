package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.accounts.usecase.ManageSecondFactor;
import io.omnify.auth.adapter.rest.MeView.SecondFactorView;
import io.omnify.auth.api.Permission;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.platform.security.Caller;
import jakarta.inject.Singleton;

/** Gathers what people see of themselves in the organisation they act in. */
@Singleton
public final class OwnProfile {
    private final VerifiedEmails verified;
    private final ManageSecondFactor secondFactor;
    private final FindOrganisation findOrganisation;
    private final Caller caller;

    public OwnProfile(
            VerifiedEmails verified,
            ManageSecondFactor secondFactor,
            FindOrganisation findOrganisation,
            Caller caller) {
        this.verified = verified;
        this.secondFactor = secondFactor;
        this.findOrganisation = findOrganisation;
        this.caller = caller;
    }

    MeView of(Account account) {
        var shown = UserView.of(account, account.membershipIn(caller.org()).orElseThrow());
        return new MeView(
                shown.userId(),
                shown.email(),
                verified.isVerified(account.id()),
                shown.fullName(),
                shown.role(),
                shown.organizationId(),
                caller.permissions().stream().map(Permission::code).sorted().toList(),
                secondFactor(account),
                account.preferences(),
                account.createdAt());
    }

    private SecondFactorView secondFactor(Account account) {
        var state = secondFactor.state(account.id());
        var required = findOrganisation.handle(caller.org()).requiresSecondFactor();
        return new SecondFactorView(state.inForce(), required, state.recoveryCodesLeft());
    }
}
