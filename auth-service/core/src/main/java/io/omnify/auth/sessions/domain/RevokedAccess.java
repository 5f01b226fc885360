package io.omnify.auth.sessions.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * Access tokens that must not be believed any more although they have not expired: those of {@code kind} and {@code id}
 * issued before {@code before}; of a session all of them.
 */
public record RevokedAccess(Kind kind, String id, Instant before) {
    /** What the tokens have in common. */
    public enum Kind {
        SESSION,
        MEMBER,
        KEY,
        ORGANIZATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RevokedAccess ofSession(SessionId session, Instant now) {
        return new RevokedAccess(Kind.SESSION, session.value(), now);
    }

    /** For a changed role, a suspension and a removal alike: who is still a member renews and gets the new rights. */
    public static RevokedAccess ofMember(OrgId org, UserId user, Instant now) {
        return new RevokedAccess(Kind.MEMBER, org.value() + "/" + user.value(), now);
    }

    public static RevokedAccess ofKey(String key, Instant now) {
        return new RevokedAccess(Kind.KEY, key, now);
    }

    public static RevokedAccess ofOrganisation(OrgId org, Instant now) {
        return new RevokedAccess(Kind.ORGANIZATION, org.value(), now);
    }
}
