package io.omnify.auth.tokens.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import java.time.Duration;
import java.util.Set;

/** What an access token says; a token is for exactly one organisation. */
public sealed interface AccessClaims {
    OrgId org();

    /** Whom the token speaks for, as other services see it. */
    String subject();

    Duration lifetime();

    /** A person with a role, in a session that can be ended. */
    record OfUser(UserId user, OrgId org, Role role, String session) implements AccessClaims {
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
}
