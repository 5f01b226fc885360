package io.omnify.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Remembers for a minute which tokens were verified: the same one comes with every request of a caller, and checking
 * its signature costs more than most answers. A token is never remembered past its expiry, one that was refused is
 * never remembered, and none counts whose signing key was withdrawn ({@link LiveKeys}).
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final int TOKENS = 2_000;

    private final LiveKeys keys;
    private final InstantSource clock;
    private final JWTCallerPrincipalFactory verifier;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Verified(JWTCallerPrincipal principal, String kid) {}

    @Inject
    public VerifiedTokens(LiveKeys keys) {
        this(keys, InstantSource.system(), new DefaultJWTCallerPrincipalFactory());
    }

    VerifiedTokens(LiveKeys keys, InstantSource clock, JWTCallerPrincipalFactory verifier) {
        this.keys = keys;
        this.clock = clock;
        this.verifier = verifier;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        var known = verified.getIfPresent(token);
        if (known != null && isGood(known)) return known.principal();
        var kid = keys.isKnown() ? kidOf(token) : "";
        var principal = verifier.parse(token, keys.isKnown() ? with(kid, context) : context);
        verified.put(token, new Verified(principal, kid));
        return principal;
    }

    /** Looked at each time: what was verified while its key was being withdrawn must not be remembered either. */
    private boolean isGood(Verified known) {
        return clock.instant().getEpochSecond() < known.principal().getExpirationTime()
                && (!keys.isKnown() || keys.find(known.kid()).isPresent());
    }

    /** The key is chosen by its id among those that are published now, and by nothing else a token says. */
    private JWTAuthContextInfo with(String kid, JWTAuthContextInfo context) throws ParseException {
        var own = new JWTAuthContextInfo(context);
        own.setPublicVerificationKey(keys.find(kid).orElseThrow(() -> new ParseException("not a key of ours")));
        return own;
    }

    private static String kidOf(String token) throws ParseException {
        try {
            return String.valueOf(
                    JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue());
        } catch (JoseException e) {
            throw new ParseException("not a token", e);
        }
    }
}
