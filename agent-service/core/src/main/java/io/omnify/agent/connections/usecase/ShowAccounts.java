package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.usecase.ReadConnection.Reading;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.auth.api.OrgId;
import java.util.List;

/** Tells which accounts a connection's credentials open, and while the platform is away which they opened last. */
public final class ShowAccounts {
    private final TestConnection test;
    private final ReadConnection read;

    public ShowAccounts(TestConnection test, ReadConnection read) {
        this.test = test;
        this.read = read;
    }

    /** As the platform lists them. */
    public record Accounts(List<Account> all) {
        public Accounts {
            all = List.copyOf(all);
        }
    }

    public Reading<Accounts> handle(OrgId org, String connection) {
        return read.handle(
                org, connection, "accounts", Accounts.class, () -> new Accounts(test.accounts(org, connection)));
    }
}
