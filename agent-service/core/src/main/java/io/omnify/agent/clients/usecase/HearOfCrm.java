package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmNewsBook;

/** Takes down what a CRM told of, so that it is asked for soon, whatever happens to us meanwhile. May be repeated. */
public final class HearOfCrm {
    private final CrmAccounts accounts;
    private final CrmNewsBook book;
    private final ForgetCrm forget;
    private final Bell bell;

    /** Wakes whoever reads the account, when somebody is there; who is not finds the news later. */
    @FunctionalInterface
    public interface Bell {
        void ring(CrmAccount account);
    }

    public HearOfCrm(CrmAccounts accounts, CrmNewsBook book, ForgetCrm forget, Bell bell) {
        this.accounts = accounts;
        this.book = book;
        this.forget = forget;
        this.bell = bell;
    }

    /** Of a connection that ended meanwhile nothing is taken down: all that was known of it is forgotten. */
    public void handle(CrmAccount account, CrmNews news) {
        if (!accounts.isConnected(account.org(), account.connection())) return;
        book.add(account, news);
        forget.handle(account.org(), account.connection());
        bell.ring(account);
    }
}
