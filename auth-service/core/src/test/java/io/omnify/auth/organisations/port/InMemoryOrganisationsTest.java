package io.omnify.auth.organisations.port;

class InMemoryOrganisationsTest extends OrganisationsContract {
    private final Organisations organisations = new InMemoryOrganisations();

    @Override
    protected Organisations organisations() {
        return organisations;
    }
}
