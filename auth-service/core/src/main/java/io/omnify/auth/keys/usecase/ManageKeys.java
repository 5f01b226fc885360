package io.omnify.auth.keys.usecase;

import io.omnify.auth.api.ApiKeyText;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.domain.Sha256;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.domain.KeyEvent;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes API keys, gives one a new secret while the old one still works for a while, and ends them. */
public final class ManageKeys {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
    private static final int MOST = 1000;

    private final ApiKeys keys;
    private final AnnounceRevocation announceRevocation;
    private final Ids ids;
    private final Randomness randomness;
    private final InstantSource clock;

    public ManageKeys(
            ApiKeys keys, AnnounceRevocation announceRevocation, Ids ids, Randomness randomness, InstantSource clock) {
        this.keys = keys;
        this.announceRevocation = announceRevocation;
        this.ids = ids;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** A key and the only time its text is known. */
    public record Issued(ApiKey key, String text) {
        /** Never the text: this ends up in logs. */
        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }

    /** What somebody filled in. */
    public record Form(
            String name,
            Set<Permission> permissions,
            @Nullable Instant expiresAt,
            int requestsPerMinute) {}

    public Issued create(OrgId org, UserId by, Rights rights, Form form) {
        rights.mustCover(Rights.of(form.permissions()), "A key may not do more than who makes it.");
        check(form);
        if (keys.madeBy(org, by, MOST).size() >= MOST)
            throw new Refused(new Refusal.Conflict("too-many-keys", "Revoke some keys first."));
        var text = newText();
        var key = made(org, by, form, text);
        keys.add(key, deed(key, "api_key.created"));
        return new Issued(key, text);
    }

    private void check(Form form) {
        if (form.permissions().isEmpty())
            throw new Refused(new Refusal.Invalid("permissions", "must name at least one permission"));
        var expires = form.expiresAt();
        if (expires != null && !expires.isAfter(clock.instant()))
            throw new Refused(new Refusal.Invalid("expires_at", "must be in the future"));
    }

    private ApiKey made(OrgId org, UserId by, Form form, String text) {
        return new ApiKey(
                ids.next(ApiKey.PREFIX),
                org,
                DisplayName.of("name", form.name()).value(),
                secret(text),
                null,
                form.permissions(),
                by,
                form.requestsPerMinute(),
                clock.instant(),
                form.expiresAt(),
                null,
                null);
    }

    /** The old secret goes on working for {@code overlap}, so that no program fails while it is told the new one. */
    public Issued rotate(OrgId org, Rights rights, String id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0)
            throw new Refused(new Refusal.Invalid("overlap_hours", "must be between 0 and 168"));
        var now = clock.instant();
        var before = find(org, id);
        if (!before.isAlive(now)) throw new Refused(new Refusal.Conflict("api-key-ended", "The key has ended."));
        rights.mustCover(Rights.of(before.permissions()), "The key may do more than you.");
        var text = newText();
        var after = before.rotated(secret(text), now.plus(overlap));
        keys.rotate(before, after, deed(after, "api_key.rotated"));
        if (overlap.isZero()) announceRevocation.handle(RevokedAccess.ofKey(id, now));
        return new Issued(after, text);
    }

    /** Again changes nothing. */
    public void revoke(OrgId org, String id) {
        var key = find(org, id);
        var now = clock.instant();
        if (keys.revoke(new KeyEvent.Revoked(org, id, now), deed(key, "api_key.revoked")))
            announceRevocation.handle(RevokedAccess.ofKey(id, now));
    }

    /** Makes the door ask again what the keys of this person may do. */
    public void recheck(OrgId org, UserId user) {
        var now = clock.instant();
        keys.madeBy(org, user, MOST).forEach(key -> announceRevocation.handle(RevokedAccess.ofKey(key.id(), now)));
    }

    private ApiKey find(OrgId org, String id) {
        return keys.find(org, id).orElseThrow(() -> new Refused(new Refusal.NotFound("api-key")));
    }

    private String newText() {
        return ApiKeyText.of(letters(ApiKeyText.PREFIX_LENGTH), letters(ApiKeyText.SECRET_LENGTH));
    }

    private String letters(int count) {
        var text = new StringBuilder();
        while (text.length() < count) text.append(ApiKeyText.letters(randomness.bytes(count)));
        return text.substring(0, count);
    }

    private static ApiKey.Secret secret(String text) {
        var prefix = text.substring(0, ApiKeyText.START.length() + ApiKeyText.PREFIX_LENGTH);
        return new ApiKey.Secret(prefix, Sha256.hex(text));
    }

    private static Deed deed(ApiKey key, String action) {
        var codes = key.permissions().stream().map(Permission::code).sorted().toList();
        return new Deed(key.org(), action, "api_key", key.id(), null, Map.of("name", key.name(), "permissions", codes));
    }
}
