package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fake of both ports. */
public final class InMemoryAccounts implements Accounts, Members {
    public final List<Deed> deeds = new ArrayList<>();
    private final Map<String, Account> accounts = new TreeMap<>(Comparator.reverseOrder());

    @Override
    public synchronized void add(Account account) {
        if (find(account.email()).isPresent()) throw new Refused(new Refusal.EmailTaken());
        accounts.put(account.id().value(), account);
    }

    @Override
    public synchronized Optional<Account> find(UserId id) {
        return Optional.ofNullable(accounts.get(id.value()));
    }

    @Override
    public synchronized Optional<Account> find(EmailAddress email) {
        return all().filter(a -> a.email().equals(email)).findFirst();
    }

    @Override
    public synchronized Account save(Account changed, List<Deed> done) {
        var current = find(changed.id()).filter(known -> known.version() == changed.version());
        if (current.isEmpty()) throw new Refused(new Refusal.ChangedMeanwhile("user"));
        deeds.addAll(done);
        accounts.put(changed.id().value(), changed.next());
        return changed.next();
    }

    @Override
    public synchronized void founded(UserId id) {
        accounts.computeIfPresent(id.value(), (key, known) -> known.founded());
    }

    @Override
    public synchronized List<Account> unfounded(Instant before, int limit) {
        return all().filter(a -> a.founding() != null && a.createdAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Account> find(OrgId org, UserId user) {
        return find(user).filter(a -> a.membershipIn(org).isPresent());
    }

    @Override
    public synchronized List<Account> list(OrgId org, Optional<UserId> before, int limit) {
        return all().filter(a -> a.membershipIn(org).isPresent())
                .filter(a -> before.isEmpty()
                        || a.id().value().compareTo(before.get().value()) < 0)
                .limit(limit)
                .toList();
    }

    /** Stands for what an administrator will be able to do. */
    public synchronized void replace(Account account) {
        accounts.put(account.id().value(), account);
    }

    private Stream<Account> all() {
        return accounts.values().stream();
    }
}
