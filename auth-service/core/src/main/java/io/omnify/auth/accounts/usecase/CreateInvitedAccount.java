package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.port.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Makes an account for an invited person, who belongs nowhere yet and whose address is proven by the invitation. */
public final class CreateInvitedAccount {
    private final Accounts accounts;
    private final VerifiedEmails verifiedEmails;
    private final ChoosePassword choosePassword;
    private final Ids ids;
    private final InstantSource clock;

    public CreateInvitedAccount(
            Accounts accounts,
            VerifiedEmails verifiedEmails,
            ChoosePassword choosePassword,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.verifiedEmails = verifiedEmails;
        this.choosePassword = choosePassword;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with EmailTaken when the address got an account meanwhile. */
    public Account handle(EmailAddress email, Password password, String fullName, String organisation) {
        var name = DisplayName.of("full_name", fullName);
        choosePassword.check(password, email, List.of(name.value(), organisation));
        var id = new UserId(ids.next("user_"));
        var hash = choosePassword.hash(password);
        var account = new Account(id, email, name.value(), hash, List.of(), Map.of(), null, clock.instant(), 0);
        accounts.add(account);
        verifiedEmails.note(id, email);
        return account;
    }
}
