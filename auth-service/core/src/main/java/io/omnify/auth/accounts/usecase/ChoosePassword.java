package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.domain.PasswordRules;
import io.omnify.auth.accounts.port.PasswordHasher;
import java.util.List;

/** Turns a password somebody chose into what is stored, unless it is too weak. */
public final class ChoosePassword {
    private final PasswordRules rules;
    private final PasswordHasher hasher;

    public ChoosePassword(PasswordRules rules, PasswordHasher hasher) {
        this.rules = rules;
        this.hasher = hasher;
    }

    /** The quick half, which says no before any slow work is done. */
    void check(Password password, EmailAddress email, List<String> names) {
        rules.check(password, email, names);
    }

    String hash(Password password) {
        return hasher.hash(password);
    }
}
