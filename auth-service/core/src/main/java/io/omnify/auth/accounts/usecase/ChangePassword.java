package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.util.List;

/** Gives somebody who knows the old password a new one, and ends every session but the one it was asked in. */
public final class ChangePassword {
    private final CheckCredentials checkCredentials;
    private final ChoosePassword choosePassword;
    private final FindOrganisation findOrganisation;
    private final ManageSessions manageSessions;

    public ChangePassword(
            CheckCredentials checkCredentials,
            ChoosePassword choosePassword,
            FindOrganisation findOrganisation,
            ManageSessions manageSessions) {
        this.checkCredentials = checkCredentials;
        this.choosePassword = choosePassword;
        this.findOrganisation = findOrganisation;
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

    Account prepare(OrgId org, Account account, Wish wish) {
        var next = Password.of(wish.next());
        var organisation = findOrganisation.handle(org);
        choosePassword.check(next, account.email(), List.of(account.fullName(), organisation.name()));
        prove(account, wish);
        return account.withPasswordHash(choosePassword.hash(next));
    }

    private void prove(Account account, Wish wish) {
        try {
            checkCredentials.handle(account.email(), Password.of(wish.current()), wish.address());
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.InvalidCredentials) throw new Refused(new Refusal.WrongPassword());
            throw refused;
        }
    }

    void endOtherSessions(OrgId org, UserId user, Wish wish) {
        manageSessions.endOthers(org, user, wish.session(), Session.Reason.PASSWORD_CHANGED);
    }
}
