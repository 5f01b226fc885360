package io.omnify.auth.adapter.jwt;

import io.omnify.auth.tokens.usecase.VerifyToken;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Verifies tokens on this service's own endpoints with the keys it holds, instead of fetching them from itself over
 * HTTP, and believes none whose session has ended.
 */
@ApplicationScoped
@Alternative
@Priority(2)
public class OwnTokenFactory extends JWTCallerPrincipalFactory {
    private final VerifyToken verifyToken;

    public OwnTokenFactory(VerifyToken verifyToken) {
        this.verifyToken = verifyToken;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        if (verifyToken.handle(token).isEmpty()) throw new ParseException("not a valid access token");
        try {
            var claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(token);
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        } catch (InvalidJwtException e) {
            throw new ParseException("not a valid access token", e);
        }
    }
}
