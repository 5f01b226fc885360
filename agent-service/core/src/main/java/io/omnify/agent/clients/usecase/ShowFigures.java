package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Mailings;
import java.time.InstantSource;

/** Tells what came of clients, from what the CRM really holds; says when it may be old. */
public final class ShowFigures {
    private final SyncClients.Stores stores;
    private final Mailings mailings;
    private final InstantSource clock;

    public ShowFigures(SyncClients.Stores stores, Mailings mailings, InstantSource clock) {
        this.stores = stores;
        this.mailings = mailings;
        this.clock = clock;
    }

    public Figures handle(CrmAccount account, Period period) {
        var state = stores.states().find(account);
        return new Figures(
                stores.clients().count(account, period),
                stores.deals().totals(account, period),
                mailings.totals(account, period),
                state.asOf(),
                state.isStale(state.asOf(), clock.instant()));
    }
}
