package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. Immutable: every change is a new value. */
public record Account(
        UserId id,
        EmailAddress email,
        String fullName,
        String passwordHash,
        List<Membership> memberships,
        Map<String, Object> preferences,
        @Nullable Founding founding,
        Instant createdAt,
        long version) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    /** Somebody new, owner of an organisation that is founded right after. */
    public static Account signUp(
            UserId id, EmailAddress email, DisplayName name, String passwordHash, Founding founding, Instant now) {
        var ownership = new Membership(founding.org(), Role.OWNER, now);
        return new Account(id, email, name.value(), passwordHash, List.of(ownership), Map.of(), founding, now, 0);
    }

    public Optional<Membership> membershipIn(OrgId org) {
        return memberships.stream().filter(m -> m.org().equals(org)).findFirst();
    }

    /** The standing in an organisation somebody may act with; a suspended one is none. */
    public Optional<Membership> activeMembershipIn(OrgId org) {
        return membershipIn(org).filter(Membership::isActive);
    }

    /** With this standing in its organisation, in place of any other there. */
    public Account with(Membership membership) {
        return withMemberships(
                Stream.concat(without(membership.org()), Stream.of(membership)).toList());
    }

    public Account leaving(OrgId org) {
        return withMemberships(without(org).toList());
    }

    private Stream<Membership> without(OrgId org) {
        return memberships.stream().filter(m -> !m.org().equals(org));
    }

    private Account withMemberships(List<Membership> changed) {
        return new Account(id, email, fullName, passwordHash, changed, preferences, founding, createdAt, version);
    }

    /** Owner of an organisation that is founded right after. */
    public Account promised(Founding promise, Instant now) {
        var owning = with(new Membership(promise.org(), Role.OWNER, now));
        return new Account(
                id, email, fullName, passwordHash, owning.memberships, preferences, promise, createdAt, version);
    }

    public Account renamed(DisplayName name) {
        return new Account(
                id, email, name.value(), passwordHash, memberships, preferences, founding, createdAt, version);
    }

    public Account withPreferences(Map<String, Object> changed) {
        return new Account(id, email, fullName, passwordHash, memberships, changed, founding, createdAt, version);
    }

    public Account withPasswordHash(String hash) {
        return new Account(id, email, fullName, hash, memberships, preferences, founding, createdAt, version);
    }

    /** The same content as the next version, as the store numbers it. */
    public Account next() {
        return new Account(
                id, email, fullName, passwordHash, memberships, preferences, founding, createdAt, version + 1);
    }

    /** The same account once the promised organisation exists. */
    public Account founded() {
        return new Account(id, email, fullName, passwordHash, memberships, preferences, null, createdAt, version);
    }

    /** Never the hash: this ends up in logs. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
