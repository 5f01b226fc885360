package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Keeps accounts in MongoDB; a unique index decides who gets an e-mail address. */
@Singleton
public final class MongoAccounts implements Accounts, Members {
    private final Collections collections;
    private final Telling telling;
    private final Outbox outbox;

    public MongoAccounts(Collections collections, Telling telling, Outbox outbox) {
        this.collections = collections;
        this.telling = telling;
        this.outbox = outbox;
    }

    private MongoCollection<AccountDocument> users() {
        return collections.of(Collections.USERS, AccountDocument.class);
    }

    @Override
    public void add(Account account) {
        try {
            users().insertOne(AccountDocument.of(account));
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) throw new Refused(new Refusal.EmailTaken());
            throw e;
        }
    }

    @Override
    public Optional<Account> find(UserId id) {
        return first(eq("_id", id.value()));
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return first(eq("email", email.value()));
    }

    @Override
    public Account save(Account changed, List<Deed> deeds) {
        var document = AccountDocument.of(changed);
        var current = and(eq("_id", document.id()), eq("version", document.version()));
        var next = combine(
                set("fullName", document.fullName()),
                set("preferences", document.preferences()),
                set("passwordHash", document.passwordHash()),
                inc("version", 1L),
                pushEach(OutboxMessage.FIELD, telling.of(List.of(), deeds)));
        if (users().updateOne(current, next).getMatchedCount() == 0)
            throw new Refused(new Refusal.ChangedMeanwhile("user"));
        outbox.sent(Collections.USERS, document.id());
        return changed.next();
    }

    @Override
    public void founded(UserId id) {
        users().updateOne(eq("_id", id.value()), unset("founding"));
    }

    @Override
    public List<Account> unfounded(Instant before, int limit) {
        return list(and(exists("founding.org"), lt("createdAt", before)), limit);
    }

    @Override
    public Optional<Account> find(OrgId org, UserId user) {
        return first(and(eq("_id", user.value()), eq("memberships.org", org.value())));
    }

    @Override
    public List<Account> list(OrgId org, Optional<UserId> before, int limit) {
        var inside = eq("memberships.org", org.value());
        return list(before.map(user -> and(inside, lt("_id", user.value()))).orElse(inside), limit);
    }

    private Optional<Account> first(Bson filter) {
        return Optional.ofNullable(users().find(filter).first()).map(AccountDocument::toDomain);
    }

    private List<Account> list(Bson filter, int limit) {
        return users().find(filter)
                .sort(descending("_id"))
                .limit(limit)
                .map(AccountDocument::toDomain)
                .into(new ArrayList<>());
    }
}
