package io.omnify.auth.sessions.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One sign-in of a user in one organisation on one device. Immutable: every change is a new value. */
public record Session(
        SessionId id,
        UserId user,
        OrgId org,
        Client client,
        Instant createdAt,
        Instant endsAt,
        Renewal renewal,
        @Nullable Revocation revocation) {

    /** Which refresh token is good, which was good before it, and until when. */
    public record Renewal(
            String familyHash,
            String secretHash,
            @Nullable String previousHash,
            Instant renewedAt,
            Instant idleUntil) {}

    /** When and why the session was ended before its time. */
    public record Revocation(Reason reason, Instant at) {}

    /** Why a session was ended before its time. */
    public enum Reason {
        LOGOUT,
        REVOKED,
        REFRESH_TOKEN_REUSED,
        PASSWORD_CHANGED,
        MEMBERSHIP_ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An ended session and the fact that says so; they are stored together or not at all. */
    public record Ended(Session session, SessionEvent event) {}

    public static Session open(
            RefreshToken token, UserId user, OrgId org, Client client, SessionLifetime lifetime, Instant now) {
        var end = now.plus(lifetime.absolute());
        var renewal = new Renewal(token.familyHash(), token.secretHash(), null, now, lifetime.idleUntil(now, end));
        return new Session(token.session(), user, org, client, now, end, renewal, null);
    }

    /** Whether we made this token for this session, now or earlier. */
    public boolean issued(RefreshToken token) {
        return token.familyHash().equals(renewal.familyHash());
    }

    public boolean accepts(RefreshToken token) {
        return issued(token) && token.secretHash().equals(renewal.secretHash());
    }

    /** Whether the token was still good when its bearer sent it and lost a race against another renewal. */
    public boolean outran(RefreshToken token, Instant sentAt) {
        return token.secretHash().equals(renewal.previousHash()) && !sentAt.isAfter(renewal.renewedAt());
    }

    public boolean isOver(Instant now) {
        return revocation != null || !now.isBefore(renewal.idleUntil());
    }

    public boolean isRevoked() {
        return revocation != null;
    }

    public Session renewed(RefreshToken next, Client from, SessionLifetime lifetime, Instant now) {
        var until = lifetime.idleUntil(now, endsAt);
        var renewed = new Renewal(renewal.familyHash(), next.secretHash(), renewal.secretHash(), now, until);
        return new Session(id, user, org, from, createdAt, endsAt, renewed, revocation);
    }

    public Ended end(Reason reason, Instant now) {
        var ended = new Session(id, user, org, client, createdAt, endsAt, renewal, new Revocation(reason, now));
        return new Ended(ended, new SessionEvent.Revoked(id, user, org, reason, now));
    }
}
