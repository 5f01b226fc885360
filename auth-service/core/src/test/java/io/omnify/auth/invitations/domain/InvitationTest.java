package io.omnify.auth.invitations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SECRET = InvitationToken.secret(new byte[InvitationToken.SECRET_BYTES]);
    private static final String SIGNATURE = "s".repeat(43);

    private final Invitation invitation = to("viewer");

    private static Invitation to(String role) {
        var email = new EmailAddress("ada@example.com");
        return Invitation.to(email, new OrgId("org_1"), role, "inv_1", SECRET, "user_1", NOW);
    }

    @Test
    void isOpenUntilItExpires() {
        var end = NOW.plus(Invitation.LIFETIME);

        assertThat(invitation.isOpen(end.minusMillis(1))).isTrue();
        assertThat(invitation.isOpen(end)).isFalse();
        assertThat(invitation.standing(end)).isEqualTo("expired");
        assertThat(invitation.standing(NOW)).isEqualTo("pending");
    }

    @Test
    void knowsItsOwnSecretAndKeepsItNot() {
        var token = InvitationToken.parse(new InvitationToken("inv_1", SECRET, SIGNATURE).text())
                .orElseThrow();
        var other = new InvitationToken("inv_1", "x".repeat(43), SIGNATURE);

        assertThat(token).isEqualTo(new InvitationToken("inv_1", SECRET, SIGNATURE));
        assertThat(invitation.issued(token)).isTrue();
        assertThat(invitation.issued(other)).isFalse();
        assertThat(invitation.toString() + token).doesNotContain(SECRET);
        assertThat(InvitationToken.parse("omi_1-short-" + SIGNATURE)).isEmpty();
    }

    @Test
    void promisesEveryPartOfItself() {
        assertThat(to("owner").promise()).isNotEqualTo(invitation.promise());
        assertThat(invitation.promise()).contains("ada@example.com", "org_1", "viewer");
    }
}
