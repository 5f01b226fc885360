package io.omnify.auth.accounts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Founding;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} and {@link Members} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class AccountsContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final Account ada = signUp(acme);

    protected abstract Accounts accounts();

    protected abstract Members members();

    private static Account signUp(OrgId org) {
        var email = new EmailAddress(UUID.randomUUID() + "@example.com");
        var founding = new Founding(org, "Acme");
        return Account.signUp(newUser(), email, new DisplayName("Ada"), "hash", founding, NOW);
    }

    private static UserId newUser() {
        return new UserId("user_" + UUID.randomUUID());
    }

    @Test
    void givesBackWhatWasStored() {
        accounts().add(ada);

        assertThat(accounts().find(ada.id())).contains(ada);
        assertThat(accounts().find(ada.email())).contains(ada);
        assertThat(members().find(acme, ada.id())).contains(ada);
        assertThat(accounts().find(newUser())).isEmpty();
        assertThat(accounts().find(new EmailAddress("nobody@example.com"))).isEmpty();
    }

    @Test
    void keepsEveryMembershipAndAnyPreference() {
        var second = new Membership(new OrgId("org_" + UUID.randomUUID()), Role.VIEWER, NOW);
        var both = List.of(ada.memberships().getFirst(), second);
        var preferences = Map.<String, Object>of("a.b", List.of(1, "x"), "$c", Map.of("d", true));
        var account = new Account(ada.id(), ada.email(), "Ada", "hash", both, preferences, null, NOW, 0);

        accounts().add(account);

        assertThat(accounts().find(ada.id())).contains(account);
        assertThat(members().find(second.org(), ada.id())).contains(account);
    }

    @Test
    void givesAnAddressToOneOnly() {
        accounts().add(ada);
        var other =
                Account.signUp(newUser(), ada.email(), new DisplayName("Eve"), "hash", new Founding(acme, "Evil"), NOW);

        assertThatThrownBy(() -> accounts().add(other))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.EmailTaken()));

        assertThat(accounts().find(ada.email())).contains(ada);
    }

    @Test
    void givesAnAddressToOneOfManyInARace() throws Exception {
        List<Callable<Boolean>> racers = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        accounts()
                                .add(Account.signUp(
                                        newUser(),
                                        ada.email(),
                                        new DisplayName("R"),
                                        "hash",
                                        new Founding(acme, "Race"),
                                        NOW));
                        return true;
                    } catch (Refused e) {
                        return false;
                    }
                })
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = pool.invokeAll(racers).stream().filter(f -> f.resultNow()).count();

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void savesOnlyOverTheVersionThatWasRead() {
        accounts().add(ada);
        var renamed = ada.renamed(new DisplayName("Ada B"))
                .withPreferences(Map.of("a", 1))
                .withPasswordHash("new");

        var saved = accounts().save(renamed);

        assertThat(saved).isEqualTo(renamed.next());
        assertThat(accounts().find(ada.id())).contains(saved);
        assertThatThrownBy(() -> accounts().save(renamed)).isInstanceOf(Refused.class);
    }

    @Test
    void remembersPromisedOrganisationsUntilTheyAreFounded() {
        accounts().add(ada);

        assertThat(accounts().unfounded(NOW.plusSeconds(1), 1000)).contains(ada);
        assertThat(accounts().unfounded(NOW, 1000)).doesNotContain(ada);

        accounts().founded(ada.id());
        accounts().founded(ada.id());

        assertThat(accounts().unfounded(NOW.plusSeconds(1), 1000)).doesNotContain(ada.founded());
        assertThat(accounts().find(ada.id())).contains(ada.founded());
    }

    @Test
    void hidesPeopleFromOtherOrganisations() {
        var elsewhere = new OrgId("org_" + UUID.randomUUID());
        accounts().add(ada);

        assertThat(members().find(elsewhere, ada.id())).isEmpty();
        assertThat(members().list(elsewhere, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void listsMembersNewestFirstPageByPage() {
        var org = new OrgId("org_" + UUID.randomUUID());
        var prefix = "user_" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            var email = new EmailAddress(UUID.randomUUID() + "@example.com");
            var id = new UserId(prefix + i);
            accounts().add(Account.signUp(id, email, new DisplayName("M"), "hash", new Founding(org, "M"), NOW));
        }

        var first = members().list(org, Optional.empty(), 3);
        var second = members().list(org, Optional.of(first.getLast().id()), 3);

        assertThat(first).extracting(a -> a.id().value()).containsExactly(prefix + 4, prefix + 3, prefix + 2);
        assertThat(second).extracting(a -> a.id().value()).containsExactly(prefix + 1, prefix + 0);
    }
}
