package io.omnify.auth.accounts.port;

class InMemoryAccountsTest extends AccountsContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Members members() {
        return accounts;
    }
}
