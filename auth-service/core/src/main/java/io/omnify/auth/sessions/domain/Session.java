package io.omnify.auth.sessions.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Duration;
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
        Proof proof,
        Renewal renewal,
        @Nullable Revocation revocation) {

    /** For how long after a renewal a client whose answer was lost may ask again with the token it still has. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * Which refresh token is good, which was good before it, and until when.
     *
     * @param rivals how many requests brought the previous token since it was replaced
     */
    public record Renewal(
            String familyHash,
            String secretHash,
            @Nullable String previousHash,
            Instant renewedAt,
            Instant idleUntil,
            int rivals) {}

    /** When and why the session was ended before its time. */
    public record Revocation(Reason reason, Instant at) {}

    /** Why a session was ended before its time. */
    public enum Reason {
        LOGOUT,
        REVOKED,
        REFRESH_TOKEN_REUSED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        MEMBERSHIP_ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An ended session and the fact that says so; they are stored together or not at all. */
    public record Ended(Session session, SessionEvent event) {}

    public static Session open(
            RefreshToken token,
            UserId user,
            OrgId org,
            Client client,
            Proof proof,
            SessionLifetime lifetime,
            Instant now) {
        var end = now.plus(lifetime.absolute());
        var renewal = new Renewal(token.familyHash(), token.secretHash(), null, now, lifetime.idleUntil(now, end), 0);
        return new Session(token.session(), user, org, client, now, end, proof, renewal, null);
    }

    /** Whether we made this token for this session, now or earlier. */
    public boolean issued(RefreshToken token) {
        return token.familyHash().equals(renewal.familyHash());
    }

    public boolean accepts(RefreshToken token) {
        return issued(token) && token.secretHash().equals(renewal.secretHash());
    }

    /** Whether this is the token the present one replaced. */
    public boolean replaced(RefreshToken token) {
        return token.secretHash().equals(renewal.previousHash());
    }

    /**
     * Whether a client that sends the replaced token at {@code sentAt} may have missed the answer: soon after the
     * renewal and from the same program. Anybody else holds a copy.
     */
    public boolean mayHaveLostTheAnswer(Client asking, Instant sentAt) {
        return !sentAt.isAfter(renewal.renewedAt().plus(GRACE))
                && client.userAgent().equals(asking.userAgent());
    }

    /** Whether the token was still good when its bearer sent it. */
    public boolean wasGoodAt(Instant sentAt) {
        return !sentAt.isAfter(renewal.renewedAt());
    }

    public boolean isOver(Instant now) {
        return revocation != null || !now.isBefore(renewal.idleUntil());
    }

    public boolean isRevoked() {
        return revocation != null;
    }

    public Session renewed(RefreshToken next, Client from, SessionLifetime lifetime, Instant now) {
        var until = lifetime.idleUntil(now, endsAt);
        return with(from, new Renewal(renewal.familyHash(), next.secretHash(), renewal.secretHash(), now, until, 0));
    }

    /** For a client whose answer was lost: another new token in place of the lost one; the grace is not prolonged. */
    public Session renewedAgain(RefreshToken next) {
        var again = new Renewal(
                renewal.familyHash(),
                next.secretHash(),
                renewal.previousHash(),
                renewal.renewedAt(),
                renewal.idleUntil(),
                0);
        return with(client, again);
    }

    private Session with(Client from, Renewal changed) {
        return new Session(id, user, org, from, createdAt, endsAt, proof, changed, revocation);
    }

    public Session proven(Proof recent) {
        return new Session(id, user, org, client, createdAt, endsAt, recent, renewal, revocation);
    }

    public Ended end(Reason reason, Instant now) {
        var ended = new Session(id, user, org, client, createdAt, endsAt, proof, renewal, new Revocation(reason, now));
        return new Ended(ended, new SessionEvent.Revoked(id, user, org, reason, now));
    }
}
