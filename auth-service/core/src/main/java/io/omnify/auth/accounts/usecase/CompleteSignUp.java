package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.organisations.usecase.FoundOrganisation;
import java.time.Duration;
import java.time.InstantSource;

/** Founds the organisation an account was promised, right after the sign-up or whenever a crash came between. */
public final class CompleteSignUp {
    private static final Duration SURELY_CUT_OFF = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final Accounts accounts;
    private final FoundOrganisation foundOrganisation;
    private final InstantSource clock;

    public CompleteSignUp(Accounts accounts, FoundOrganisation foundOrganisation, InstantSource clock) {
        this.accounts = accounts;
        this.foundOrganisation = foundOrganisation;
        this.clock = clock;
    }

    public Account handle(Account account) {
        var founding = account.founding();
        if (founding == null) return account;
        foundOrganisation.handle(founding.org(), new DisplayName(founding.name()), account.id());
        accounts.founded(account.id());
        return account.founded();
    }

    /** Completes what nobody came back for. */
    public void completeCutOff() {
        accounts.unfounded(clock.instant().minus(SURELY_CUT_OFF), BATCH).forEach(this::handle);
    }
}
