package io.omnify.auth.organisations.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;

/** Shows an organisation to those who act in it. */
public final class FindOrganisation {
    private final Organisations organisations;

    public FindOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    public Organisation handle(OrgId org) {
        return organisations.find(org).orElseThrow(() -> new Refused(new Refusal.NotFound("organization")));
    }
}
