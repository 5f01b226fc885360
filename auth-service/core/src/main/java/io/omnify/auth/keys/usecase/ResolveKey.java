package io.omnify.auth.keys.usecase;

import io.omnify.auth.api.ApiKeyText;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.domain.Sha256;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.IssuedToken;
import io.omnify.auth.tokens.usecase.IssueToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Exchanges an API key for a short token that says what the key may do at this moment. */
public final class ResolveKey {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ApiKeys keys;
    private final FindKeyRights findKeyRights;
    private final FindOrganisation findOrganisation;
    private final IssueToken issueToken;
    private final NoteKeyUse noteKeyUse;
    private final InstantSource clock;

    public ResolveKey(
            ApiKeys keys,
            FindKeyRights findKeyRights,
            FindOrganisation findOrganisation,
            IssueToken issueToken,
            NoteKeyUse noteKeyUse,
            InstantSource clock) {
        this.keys = keys;
        this.findKeyRights = findKeyRights;
        this.findOrganisation = findOrganisation;
        this.issueToken = issueToken;
        this.noteKeyUse = noteKeyUse;
        this.clock = clock;
    }

    /** A token for a key. */
    public record Resolved(ApiKey key, IssuedToken token) {}

    /** Unknown, expired and revoked keys, and those whose maker has gone, look alike. */
    public Resolved handle(String text) {
        var now = clock.instant();
        if (!ApiKeyText.isWellFormed(text)) throw unknown();
        var hash = Sha256.hex(text);
        var key = keys.holding(hash).filter(found -> found.accepts(hash, now)).orElseThrow(ResolveKey::unknown);
        var permissions = findKeyRights.of(key).permissions();
        if (permissions.isEmpty()) throw unknown();
        var plan = findOrganisation.handle(key.org()).tier().code();
        var claims = new AccessClaims.OfKey(
                key.id(), key.org(), key.createdBy().value(), permissions, plan, lifetime(key, hash, now));
        noteKeyUse.handle(key.id());
        return new Resolved(key, issueToken.handle(claims));
    }

    /** A token never outlives what it was given for. */
    private static Duration lifetime(ApiKey key, String hash, Instant now) {
        var end = now.plus(LONGEST);
        var expires = key.expiresAt();
        if (expires != null && expires.isBefore(end)) end = expires;
        var former = key.former();
        if (former != null && hash.equals(former.hash()) && former.until().isBefore(end)) end = former.until();
        return Duration.between(now, end);
    }

    private static Refused unknown() {
        return new Refused(new Refusal.NotFound("api-key"));
    }
}
