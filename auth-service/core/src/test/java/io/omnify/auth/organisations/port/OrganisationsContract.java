package io.omnify.auth.organisations.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Organisations} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class OrganisationsContract {
    private final Slug slug = new Slug("acme-" + UUID.randomUUID());
    private final Organisation.Founded acme = found(newOrg(), slug);

    protected abstract Organisations organisations();

    private static OrgId newOrg() {
        return new OrgId("org_" + UUID.randomUUID());
    }

    private static Organisation.Founded found(OrgId id, Slug slug) {
        var now = Instant.parse("2026-01-01T00:00:00.123Z");
        return Organisation.found(id, new DisplayName("Acme"), slug, new UserId("user_1"), now);
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
                .withSettings(Map.of("a.b", List.of(1), "$c", Map.of("d", "e")));

        var saved = organisations().save(changed);

        assertThat(saved).isEqualTo(changed.next());
        assertThat(organisations().find(changed.id())).contains(saved);
        assertThatThrownBy(() -> organisations().save(changed)).isInstanceOf(Refused.class);
    }
}
