package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Founding;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The stored form of an account; public only because the driver's record codec wants it. */
public record AccountDocument(
        @BsonId String id,
        String email,
        String fullName,
        String passwordHash,
        List<Member> memberships,
        String preferences,
        @Nullable Promise founding,
        Instant createdAt,
        long version) {

    /** The stored form of a membership. */
    public record Member(
            String org,
            String role,
            @Nullable String customRole,
            @Nullable String status,
            Instant joinedAt) {
        static Member of(Membership membership) {
            return new Member(
                    membership.org().value(),
                    membership.role().code(),
                    membership.customRole(),
                    membership.isActive() ? null : membership.status().code(),
                    membership.joinedAt());
        }

        Membership toDomain() {
            return new Membership(
                    new OrgId(org),
                    Role.ofCode(role).orElseThrow(),
                    customRole,
                    status == null ? Membership.Status.ACTIVE : Membership.Status.SUSPENDED,
                    joinedAt);
        }
    }

    /** The stored form of an organisation that is still to be founded. */
    public record Promise(String org, String name) {}

    static AccountDocument of(Account account) {
        var founding = account.founding();
        return new AccountDocument(
                account.id().value(),
                account.email().value(),
                account.fullName(),
                account.passwordHash(),
                account.memberships().stream().map(Member::of).toList(),
                JsonText.write(account.preferences()),
                founding == null ? null : new Promise(founding.org().value(), founding.name()),
                account.createdAt(),
                account.version());
    }

    Account toDomain() {
        return new Account(
                new UserId(id),
                new EmailAddress(email),
                fullName,
                passwordHash,
                memberships.stream().map(Member::toDomain).toList(),
                JsonText.read(preferences),
                founding == null ? null : new Founding(new OrgId(founding.org()), founding.name()),
                createdAt,
                version);
    }
}
