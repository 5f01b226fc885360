package io.omnify.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant EXPIRY = Instant.ofEpochSecond(2_000_000_000);

    private final Checks checks = new Checks();
    private Instant now = EXPIRY.minusSeconds(600);
    private final VerifiedTokens tokens = new VerifiedTokens(new LiveKeys("a file"), () -> now, checks);

    @Test
    void checksTheSignatureOfATokenOnce() throws ParseException {
        var first = tokens.parse("good", new JWTAuthContextInfo());

        assertThat(tokens.parse("good", new JWTAuthContextInfo())).isSameAs(first);
        assertThat(checks.made).isEqualTo(1);
    }

    @Test
    void remembersNoTokenPastItsExpiry() throws ParseException {
        tokens.parse("good", new JWTAuthContextInfo());
        now = EXPIRY;

        tokens.parse("good", new JWTAuthContextInfo());

        assertThat(checks.made).isEqualTo(2);
    }

    @Test
    void refusesABadTokenEveryTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.parse("forged", new JWTAuthContextInfo()))
                    .isInstanceOf(ParseException.class);
        }
        assertThat(checks.made).isEqualTo(2);
    }

    private static final class Checks extends JWTCallerPrincipalFactory {
        private int made;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
            made++;
            if (token.equals("forged")) throw new ParseException("forged");
            var claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }
}
