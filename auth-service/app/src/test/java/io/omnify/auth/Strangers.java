package io.omnify.auth;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.testkit.TestTokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes other organisations and people in them, many and quickly: without hashing a password for each. */
@Singleton
public class Strangers {
    private static final Client SOMEWHERE = new Client("192.0.2.7", "attacker");

    private final Organisations organisations;
    private final Accounts accounts;
    private final Roster roster;
    private final LetIn letIn;

    public Strangers(Organisations organisations, Accounts accounts, Roster roster, LetIn letIn) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.roster = roster;
        this.letIn = letIn;
    }

    OrgId organisation() {
        var org = TestTokens.newOrg();
        var slug = Slug.suggestedBy(org.value());
        organisations.add(Organisation.found(org, new DisplayName("Attackers"), slug, newUser(), Instant.now()));
        return org;
    }

    SignedIn signedIn(OrgId org, Role role) {
        var account = add(org, role, role == Role.CUSTOM ? "role_none" : null);
        if (role == Role.OWNER) roster.addOwner(org, account.id());
        var membership = account.membershipIn(org).orElseThrow();
        return letIn.withNewSession(account, membership, SOMEWHERE, Proof.byPassword(Instant.now()));
    }

    Account add(OrgId org, Role role, @Nullable String own) {
        var now = Instant.now();
        var membership = new Membership(org, role, own, Membership.Status.ACTIVE, now);
        var email = EmailAddress.of("email", AuthApi.freshEmail());
        var account =
                new Account(newUser(), email, "Mallory", "no password", List.of(membership), Map.of(), null, now, 0);
        accounts.add(account);
        return account;
    }

    static UserId newUser() {
        return new UserId("user_" + UUID.randomUUID());
    }
}
