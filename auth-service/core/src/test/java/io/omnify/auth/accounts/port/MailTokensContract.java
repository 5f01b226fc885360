package io.omnify.auth.accounts.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MailTokens} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class MailTokensContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    private final UserId ada = new UserId("user_" + UUID.randomUUID());
    private final MailToken token = token(Purpose.PASSWORD_RESET);

    protected abstract MailTokens tokens();

    private MailToken token(Purpose purpose) {
        var email = new EmailAddress("ada@example.com");
        return new MailToken(UUID.randomUUID().toString(), purpose, ada, email, NOW);
    }

    @Test
    void findsATokenForItsPurposeUntilItExpires() {
        tokens().add(token);

        assertThat(tokens().find(Purpose.PASSWORD_RESET, token.hash(), NOW.minusMillis(1)))
                .contains(token);
        assertThat(tokens().find(Purpose.PASSWORD_RESET, token.hash(), NOW)).isEmpty();
        assertThat(tokens().find(Purpose.EMAIL_VERIFICATION, token.hash(), NOW.minusMillis(1)))
                .isEmpty();
    }

    @Test
    void givesATokenAwayOnce() {
        tokens().add(token);

        assertThat(tokens().take(token)).isTrue();
        assertThat(tokens().take(token)).isFalse();
    }

    @Test
    void forgetsTheTokensOfAPurposeAndTheExpiredOnes() {
        var other = token(Purpose.EMAIL_VERIFICATION);
        tokens().add(token);
        tokens().add(other);

        tokens().forget(ada, Purpose.PASSWORD_RESET);
        assertThat(tokens().take(token)).isFalse();
        tokens().forgetExpired(NOW.minusMillis(1));
        assertThat(tokens().find(Purpose.EMAIL_VERIFICATION, other.hash(), NOW.minusMillis(1)))
                .isPresent();
        tokens().forgetExpired(NOW);

        assertThat(tokens().take(other)).isFalse();
    }
}
