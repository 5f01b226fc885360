package io.omnify.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void everyRoleHoldsWhatTheNextLowerOneHolds() {
        var roles = Role.values();
        for (int i = 0; i + 1 < roles.length; i++) {
            assertThat(roles[i].permissions()).containsAll(roles[i + 1].permissions());
        }
    }

    @Test
    void aViewerOnlyReads() {
        assertThat(Role.VIEWER.permissions())
                .allMatch(permission -> permission.code().endsWith(":read"));
    }

    @Test
    void codesAreReadBack() {
        assertThat(Arrays.stream(Role.values()))
                .allMatch(r -> Role.ofCode(r.code()).orElseThrow() == r);
        assertThat(Arrays.stream(Permission.values()))
                .allMatch(p -> Permission.ofCode(p.code()).orElseThrow() == p);
        assertThat(Role.ofCode("root")).isEmpty();
    }
}
