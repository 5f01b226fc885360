package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.form;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.tokens.domain.AccessClaims;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.com");

    private final TestWorld world = new TestWorld();

    @Test
    void makesAPersonTheOwnerOfANewOrganisation() {
        var entry = world.signUp(" Ada@Example.com ");

        var account = world.accounts.find(ADA).orElseThrow();
        assertThat(entry.account()).isEqualTo(account);
        assertThat(account.founding()).isNull();
        assertThat(account.memberships()).containsExactly(entry.membership());
        assertThat(entry.membership().role()).isEqualTo(Role.OWNER);
        assertThat(world.organisations.find(entry.organisation().id())).contains(entry.organisation());
        assertThat(world.organisations.events)
                .hasExactlyElementsOfTypes(OrganisationEvent.Created.class, OrganisationEvent.MemberJoined.class);
        var session = entry.session().session();
        assertThat(world.issued)
                .containsExactly(new AccessClaims.OfUser(
                        account.id(),
                        entry.organisation().id(),
                        Role.OWNER,
                        session.id().value(),
                        Set.of(),
                        Proof.byPassword(world.clock.instant()),
                        "starter"));
        assertThat(world.mails).hasOnlyElementsOfType(Mail.Verification.class).hasSize(1);
        assertThat(entry.access().lifetime()).isEqualTo(Duration.ofMinutes(15));
        assertThat(entry.session().tokenLifetime()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void refusesAnAddressThatHasAnAccount() {
        world.signUp("ada@example.com");

        assertThat(refusalOf(() -> world.signUp("ADA@example.com"))).isEqualTo(new Refusal.EmailTaken());
    }

    @Test
    void refusesBeforeAnySlowWork() {
        var weak = new CreateAccount.Form("ada@example.com", "password", "Ada", "Engines");

        assertThat(refusalOf(() -> world.register.handle(weak, CLIENT))).isInstanceOf(Refusal.WeakPassword.class);

        assertThat(world.hasher.worked).isZero();
        assertThat(world.accounts.find(ADA)).isEmpty();
    }

    @Test
    void givesOrganisationsOfOneNameTheirOwnSlug() {
        var first = world.signUp("ada@example.com").organisation();
        var second = world.signUp("bob@example.com").organisation();

        assertThat(first.slug().value()).isEqualTo("engines");
        assertThat(second.slug().value()).matches("engines-[0-9a-f]{6}");
    }

    @Test
    void aSignUpThatWasCutOffIsCompletedAtTheNextSignIn() {
        world.organisations.failures = 1;
        assertThatThrownBy(() -> world.signUp("ada@example.com")).isInstanceOf(IllegalStateException.class);
        var promised = world.accounts.find(ADA).orElseThrow().founding();

        var entry = world.logIn("ada@example.com", PASSWORD);

        assertThat(entry.organisation().id()).isEqualTo(promised.org());
        assertThat(world.organisations.find(promised.org())).isPresent();
        assertThat(world.accounts.find(ADA).orElseThrow().founding()).isNull();
        assertThat(world.organisations.events).hasSize(2);
    }

    @Test
    void aSignUpThatWasCutOffIsCompletedEvenIfNobodyComesBack() {
        world.organisations.failures = 1;
        assertThatThrownBy(() -> world.signUp("ada@example.com")).isInstanceOf(IllegalStateException.class);

        world.completeSignUp.completeCutOff();
        assertThat(world.organisations.events).as("it may still be under way").isEmpty();
        world.clock.pass(Duration.ofMinutes(1));
        world.completeSignUp.completeCutOff();
        world.completeSignUp.completeCutOff();

        assertThat(world.accounts.find(ADA).orElseThrow().founding()).isNull();
        assertThat(world.organisations.events).hasSize(2);
    }

    @Test
    void completingTwiceAtOnceFoundsOneOrganisation() {
        world.organisations.failures = 1;
        assertThatThrownBy(() -> world.signUp("ada@example.com")).isInstanceOf(IllegalStateException.class);
        var read = world.accounts.find(ADA).orElseThrow();

        world.completeSignUp.handle(read);
        world.completeSignUp.handle(read);

        assertThat(world.organisations.events).hasSize(2);
    }

    @Test
    void printsNoPassword() {
        assertThat(form("ada@example.com").toString()).doesNotContain(PASSWORD);
        assertThat(world.signUp("ada@example.com").account().toString()).doesNotContain("v2:");
    }
}
