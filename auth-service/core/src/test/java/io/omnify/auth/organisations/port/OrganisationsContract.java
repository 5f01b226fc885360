package io.omnify.auth.organisations.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.CustomRole;
import io.omnify.auth.organisations.domain.Deletion;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Organisations} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class OrganisationsContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    private final Slug slug = new Slug("acme-" + UUID.randomUUID());
    private final Organisation.Founded acme = found(newOrg(), slug);

    protected abstract Organisations organisations();

    private static OrgId newOrg() {
        return new OrgId("org_" + UUID.randomUUID());
    }

    private static Organisation.Founded found(OrgId id, Slug slug) {
        return Organisation.found(id, new DisplayName("Acme"), slug, new UserId("user_1"), NOW);
    }

    @Test
    void givesBackWhatWasFounded() {
        assertThat(organisations().add(acme)).isTrue();

        assertThat(organisations().find(acme.organisation().id())).contains(acme.organisation());
    }

    @Test
    void hidesItFromOtherOrganisations() {
        organisations().add(acme);

        assertThat(organisations().find(newOrg())).isEmpty();
    }

    @Test
    void foundsAnIdOnce() {
        organisations().add(acme);
        var again = found(acme.organisation().id(), new Slug("other-" + UUID.randomUUID()));

        assertThat(organisations().add(again)).isFalse();

        assertThat(organisations().find(acme.organisation().id())).contains(acme.organisation());
    }

    @Test
    void givesASlugToOneOnly() {
        organisations().add(acme);
        var other = found(newOrg(), slug);

        assertThat(organisations().add(other)).isFalse();

        assertThat(organisations().find(other.organisation().id())).isEmpty();
    }

    @Test
    void savesOnlyOverTheVersionThatWasRead() {
        organisations().add(acme);
        var changed = acme.organisation()
                .renamed(new DisplayName("Acme Ltd"))
                .with(new CustomRole("role_1", "Auditor", Set.of(Permission.AUDIT_READ)))
                .withDeletion(new Deletion(new UserId("user_1"), NOW, NOW.plusSeconds(60)))
                .withSettings(Map.of("a.b", List.of(1), "$c", Map.of("d", "e")));

        var saved = organisations().save(changed, deed());

        assertThat(saved).isEqualTo(changed.next());
        assertThat(organisations().find(changed.id())).contains(saved);
        assertThatThrownBy(() -> organisations().save(changed, deed())).isInstanceOf(Refused.class);
        var asBefore = saved.withDeletion(null).withoutRole("role_1");
        assertThat(organisations().save(asBefore, deed())).isEqualTo(asBefore.next());
        assertThat(organisations().find(changed.id())).contains(asBefore.next());
    }

    @Test
    void hidesWhatIsClosedAndGivesItBackUntilAllIsDone() {
        organisations().add(acme);
        var deletion = new Deletion(new UserId("user_1"), NOW, NOW);
        var dying = organisations().save(acme.organisation().withDeletion(deletion), deed());

        assertThat(organisations().close(dying, NOW.minusSeconds(1), deed())).isFalse();
        assertThat(organisations().find(dying.id())).isPresent();
        assertThat(organisations().close(dying, NOW, deed())).isTrue();
        assertThat(organisations().close(dying, NOW, deed())).isTrue();

        assertThat(organisations().find(dying.id())).isEmpty();
        assertThatThrownBy(() -> organisations().save(dying, deed())).isInstanceOf(Refused.class);
        assertThat(organisations().due(NOW, 1000)).extracting(Organisation::id).contains(dying.id());
        organisations().deleted(dying.id());
        assertThat(organisations().due(NOW, 1000)).extracting(Organisation::id).doesNotContain(dying.id());
    }

    private Deed deed() {
        return new Deed(acme.organisation().id(), "organization.updated", "organization", "org_1", null, Map.of());
    }
}
