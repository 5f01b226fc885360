package io.omnify.auth.tokens.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Proof;
import java.time.Duration;
import java.util.Set;

/** What an access token says; a token is for exactly one organisation. */
public sealed interface AccessClaims {
    OrgId org();

    /** Whom the token speaks for, as other services see it. */
    String subject();

    Duration lifetime();

    /**
     * A person with a role, in a session that can be ended.
     *
     * @param scopes what a role of the organisation's own permits; empty for the others, whose name says it all
     * @param proof when and how the person last proved who they are
     * @param plan the code of the organisation's plan
     */
    record OfUser(UserId user, OrgId org, Role role, String session, Set<Permission> scopes, Proof proof, String plan)
            implements AccessClaims {
        @Override
        public String subject() {
            return user.value();
        }

        @Override
        public Duration lifetime() {
            return Duration.ofMinutes(15);
        }
    }

    /** A service that works on behalf of an organisation, with no more permissions than it needs. */
    record OfService(String service, OrgId org, Set<Permission> scopes) implements AccessClaims {
        @Override
        public String subject() {
            return "service:" + service;
        }

        @Override
        public Duration lifetime() {
            return Duration.ofMinutes(5);
        }
    }

    /**
     * An API key, with what it may do at this moment.
     *
     * @param owner who made it, so that what it writes is theirs; empty where an older token does not say
     * @param plan the code of the organisation's plan
     */
    record OfKey(String key, OrgId org, String owner, Set<Permission> scopes, String plan, Duration lifetime)
            implements AccessClaims {
        @Override
        public String subject() {
            return "key:" + key;
        }
    }
}
