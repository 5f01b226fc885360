package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Founding;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Ids;
import java.time.InstantSource;
import java.util.List;

/** Claims an e-mail address for a new person and promises the organisation that person will own. */
public final class CreateAccount {
    private final Accounts accounts;
    private final ChoosePassword choosePassword;
    private final Ids ids;
    private final InstantSource clock;

    public CreateAccount(Accounts accounts, ChoosePassword choosePassword, Ids ids, InstantSource clock) {
        this.accounts = accounts;
        this.choosePassword = choosePassword;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody filled in. */
    public record Form(String email, String password, String fullName, String organizationName) {
        /** Never the password: this ends up in logs. */
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }

    public Account handle(Form form) {
        var email = EmailAddress.of("email", form.email());
        var name = DisplayName.of("full_name", form.fullName());
        var organisation = DisplayName.of("organization_name", form.organizationName());
        var password = Password.of(form.password());
        choosePassword.check(password, email, List.of(name.value(), organisation.value()));
        if (accounts.find(email).isPresent()) throw new Refused(new Refusal.EmailTaken());
        var founding = new Founding(new OrgId(ids.next("org_")), organisation.value());
        var account = Account.signUp(
                new UserId(ids.next("user_")), email, name, choosePassword.hash(password), founding, clock.instant());
        accounts.add(account);
        return account;
    }
}
