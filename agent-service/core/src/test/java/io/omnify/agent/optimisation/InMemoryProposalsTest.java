package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.port.Proposals;

class InMemoryProposalsTest extends ProposalsContract {
    private final Proposals stored = new InMemoryProposals();

    @Override
    protected Proposals proposals() {
        return stored;
    }
}
