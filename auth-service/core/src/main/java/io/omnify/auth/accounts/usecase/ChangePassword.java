package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.util.Optional;

/** Gives somebody who knows the old password a new one, and ends every session but the one it was asked in. */
public final class ChangePassword {
    private final ProveIdentity proveIdentity;
    private final ReplacePassword replacePassword;
    private final ManageSessions manageSessions;

    public ChangePassword(ProveIdentity proveIdentity, ReplacePassword replacePassword, ManageSessions manageSessions) {
        this.proveIdentity = proveIdentity;
        this.replacePassword = replacePassword;
        this.manageSessions = manageSessions;
    }

    /** @param address the network address the wish comes from */
    public record Wish(String current, String next, String address, SessionId session) {
        /** Never the passwords: this ends up in logs. */
        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    Account prepare(Account account, Wish wish) {
        var next = Password.of(wish.next());
        replacePassword.check(account, next);
        proveIdentity.byPassword(account, Password.of(wish.current()), wish.address());
        return account.withPasswordHash(replacePassword.hash(account, next));
    }

    void endOtherSessions(Account account, Wish wish) {
        manageSessions.endEverywhere(account.id(), Optional.of(wish.session()), Session.Reason.PASSWORD_CHANGED);
        replacePassword.announce(account, wish.address());
    }
}
