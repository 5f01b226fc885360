package io.omnify.auth.organisations.usecase;

import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.usecase.ChangeOrganisation.Wish;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangeOrganisationTest {
    private final TestWorld world = new TestWorld();
    private final Organisation engines = world.signUp("ada@example.com").organisation();
    private final ChangeOrganisation change = new ChangeOrganisation(
            world.organisations, new AnnounceRevocation(world.revocations, world.clock), world.clock);

    @Test
    void renamesAndKeepsTheSlug() {
        var changed = change.handle(engines.id(), new Wish("Difference", null), OptionalLong.empty());

        assertThat(changed.name()).isEqualTo("Difference");
        assertThat(changed.slug()).isEqualTo(engines.slug());
        assertThat(changed.version()).isEqualTo(1);
        assertThat(world.findOrganisation.handle(engines.id())).isEqualTo(changed);
    }

    @Test
    void replacesSettings() {
        change.handle(engines.id(), new Wish(null, Map.of("a", 1)), OptionalLong.of(0));
        var changed = change.handle(engines.id(), new Wish(null, Map.of("b", 2)), OptionalLong.of(1));

        assertThat(changed.settings()).isEqualTo(Map.of("b", 2));
        assertThat(changed.name()).isEqualTo("Engines");
    }

    @Test
    void tokensFromBeforeASecondFactorWasAskedForAreTakenBack() {
        change.handle(engines.id(), new Wish(null, Map.of("a", 1)), OptionalLong.empty());
        assertThat(world.revocations.announced).isEmpty();

        change.handle(engines.id(), new Wish(null, Map.of("mfa_required", true)), OptionalLong.empty());
        change.handle(engines.id(), new Wish(null, Map.of("mfa_required", true, "a", 1)), OptionalLong.empty());
        change.handle(engines.id(), new Wish(null, Map.of()), OptionalLong.empty());

        assertThat(world.revocations.announced)
                .containsExactly(RevokedAccess.ofOrganisation(engines.id(), world.clock.instant()));
    }

    @Test
    void nothingWishedIsNothingChanged() {
        assertThat(change.handle(engines.id(), new Wish("Engines", null), OptionalLong.empty()))
                .isEqualTo(engines);
    }

    @Test
    void refusesWhatWasNotSeen() {
        assertThat(refusalOf(() -> change.handle(engines.id(), new Wish("X", null), OptionalLong.of(7))))
                .isEqualTo(new Refusal.ChangedMeanwhile("organization"));
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThat(refusalOf(() -> change.handle(new OrgId("org_no"), new Wish("X", null), OptionalLong.empty())))
                .isEqualTo(new Refusal.NotFound("organization"));
    }
}
