package io.omnify.auth.tokens.usecase;

import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.IssuedToken;
import io.omnify.auth.tokens.port.TokenSigner;
import java.time.InstantSource;

/** Signs what has been decided about a caller, so that every service can check it alone. */
public final class IssueToken {
    private final KeyRing keyRing;
    private final TokenSigner signer;
    private final InstantSource clock;

    public IssueToken(KeyRing keyRing, TokenSigner signer, InstantSource clock) {
        this.keyRing = keyRing;
        this.signer = signer;
        this.clock = clock;
    }

    public IssuedToken handle(AccessClaims claims) {
        return new IssuedToken(signer.sign(claims, keyRing.signing(), clock.instant()), claims.lifetime());
    }
}
