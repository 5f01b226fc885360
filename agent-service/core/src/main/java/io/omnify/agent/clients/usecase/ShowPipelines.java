package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.connections.usecase.ReadConnection;
import io.omnify.agent.connections.usecase.ReadConnection.Reading;
import io.omnify.agent.platforms.domain.Deal;
import java.util.Currency;
import java.util.List;

/** Tells the ways that sales go at a CRM, and while it is away those it told last. */
public final class ShowPipelines {
    private final CrmAccounts accounts;
    private final ReadConnection read;

    public ShowPipelines(CrmAccounts accounts, ReadConnection read) {
        this.accounts = accounts;
        this.read = read;
    }

    /** @param currency in which what goes there is valued */
    public record Pipelines(List<Deal.Pipeline> all, Currency currency) {
        public Pipelines {
            all = List.copyOf(all);
        }
    }

    public Reading<Pipelines> handle(CrmAccount account) {
        return read.handle(
                account.org(),
                account.connection(),
                "pipelines",
                Pipelines.class,
                () -> accounts.with(
                        account,
                        (tools, access) -> new Pipelines(
                                tools.deals().pipelines(access), tools.deals().currency(access))));
    }
}
