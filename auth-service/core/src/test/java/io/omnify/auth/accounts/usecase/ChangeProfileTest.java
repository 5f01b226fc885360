package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.sessions.domain.Session;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeProfileTest {
    private static final String NEXT = "something-else-9";

    private final TestWorld world = new TestWorld();
    private final SignedIn ada = world.signUp("ada@example.com");
    private final OrgId org = ada.organisation().id();
    private final UserId user = ada.account().id();

    private ChangePassword.Wish password(String current, String next) {
        return new ChangePassword.Wish(
                current, next, CLIENT.address(), ada.session().session().id());
    }

    private void change(ChangePassword.Wish password) {
        world.changeProfile.handle(org, user, new ChangeProfile.Wish(null, null, password));
    }

    @Test
    void changesOnlyWhatIsWished() {
        world.changeProfile.handle(org, user, new ChangeProfile.Wish("Ada Lovelace", null, null));
        world.changeProfile.handle(org, user, new ChangeProfile.Wish(null, Map.of("theme", "dark"), null));

        var changed = world.accounts.find(user).orElseThrow();
        assertThat(changed.fullName()).isEqualTo("Ada Lovelace");
        assertThat(changed.preferences()).isEqualTo(Map.of("theme", "dark"));
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void nothingWishedIsNothingChanged() {
        var same = world.changeProfile.handle(org, user, new ChangeProfile.Wish(null, null, null));

        assertThat(same.version()).isZero();
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var elsewhere = world.logIn("ada@example.com", PASSWORD);

        change(password(PASSWORD, NEXT));

        assertThat(world.manageSessions.list(org, user, Optional.empty(), 10))
                .extracting(Session::id)
                .containsExactly(ada.session().session().id());
        assertThat(world.revocations.sessions())
                .containsExactly(elsewhere.session().session().id().value());
        assertThat(refusalOf(() -> world.logIn("ada@example.com", PASSWORD)))
                .isEqualTo(new Refusal.InvalidCredentials());
        assertThat(world.logIn("ada@example.com", NEXT)).isNotNull();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndMustBeGood() {
        assertThat(refusalOf(() -> change(password("wrong", NEXT)))).isEqualTo(new Refusal.WrongPassword());
        assertThat(refusalOf(() -> change(password(PASSWORD, "Engines 1")))).isInstanceOf(Refusal.WeakPassword.class);

        assertThat(world.accounts.find(user)).contains(ada.account());
    }

    @Test
    void guessingTheOldPasswordLocks() {
        for (int i = 0; i < 5; i++) refusalOf(() -> change(password("wrong", NEXT)));

        assertThat(refusalOf(() -> change(password(PASSWORD, NEXT)))).isInstanceOf(Refusal.AccountLocked.class);
    }

    @Test
    void fromAnotherOrganisationThereIsNobodyToChange() {
        var wish = new ChangeProfile.Wish("Mallory", null, null);

        assertThat(refusalOf(() -> world.changeProfile.handle(new OrgId("org_other"), user, wish)))
                .isEqualTo(new Refusal.NotFound("user"));
    }
}
