package io.omnify.auth.members.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.organisations.domain.CustomRole;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
    private final Organisation acme = Organisation.found(
                    new OrgId("org_1"), new DisplayName("Acme"), new Slug("acme"), new UserId("user_1"), Instant.EPOCH)
            .organisation()
            .with(new CustomRole("role_1", "Auditor", Set.of(Permission.AUDIT_READ)));

    private Rights of(Role role, String custom) {
        return Rights.of(new Membership(acme.id(), role, custom, Membership.Status.ACTIVE, Instant.EPOCH), acme);
    }

    @Test
    void everyRoleCoversTheLowerOnesAndNoHigherOne() {
        var roles = Role.values();
        for (int high = 0; high < roles.length; high++)
            for (int low = high; low < roles.length; low++)
                assertThat(of(roles[high], null).cover(of(roles[low], null))).isTrue();
        assertThat(of(Role.ADMIN, null).cover(of(Role.OWNER, null))).isFalse();
        assertThat(of(Role.MANAGER, null).cover(of(Role.ADMIN, null))).isFalse();
        assertThat(of(Role.VIEWER, null).cover(of(Role.MEMBER, null))).isFalse();
    }

    @Test
    void aKeyWithAllPermissionsIsNoOwner() {
        assertThat(Rights.of(Role.OWNER.permissions()).cover(of(Role.OWNER, null)))
                .isFalse();
        assertThat(Rights.of(Role.OWNER.permissions()).cover(of(Role.ADMIN, null)))
                .isTrue();
    }

    @Test
    void aRoleOfOnesOwnHoldsWhatItSaysAndAnUnknownOneNothing() {
        assertThat(of(Role.CUSTOM, "role_1").permissions()).containsExactly(Permission.AUDIT_READ);
        assertThat(of(Role.CUSTOM, "role_2").permissions()).isEmpty();
        assertThat(of(Role.CUSTOM, "role_1").cover(of(Role.VIEWER, null))).isFalse();
        assertThat(of(Role.MANAGER, null).cover(of(Role.CUSTOM, "role_1"))).isFalse();
    }
}
