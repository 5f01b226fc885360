package io.omnify.auth.tokens.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.IssuedToken;
import io.omnify.auth.tokens.domain.ServiceDirectory;

/** Lets a service that knows its secret act for one organisation for a few minutes. */
public final class IssueServiceToken {
    private final ServiceDirectory directory;
    private final FindOrganisation findOrganisation;
    private final IssueToken issueToken;

    public IssueServiceToken(ServiceDirectory directory, FindOrganisation findOrganisation, IssueToken issueToken) {
        this.directory = directory;
        this.findOrganisation = findOrganisation;
        this.issueToken = issueToken;
    }

    public IssuedToken handle(String service, String secret, OrgId org) {
        var scopes = directory.scopesOf(service, secret).orElseThrow(() -> new Refused(new Refusal.UnknownService()));
        findOrganisation.handle(org);
        return issueToken.handle(new AccessClaims.OfService(service, org, scopes));
    }
}
