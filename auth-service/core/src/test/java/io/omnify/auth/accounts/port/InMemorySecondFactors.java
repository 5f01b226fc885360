package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.api.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fake. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<UserId, SecondFactor> factors = new HashMap<>();
    private final Map<UserId, List<String>> recovery = new HashMap<>();

    @Override
    public synchronized Optional<SecondFactor> find(UserId user) {
        return Optional.ofNullable(factors.get(user)).map(f -> with(f, f.confirmed(), f.lastStep()));
    }

    @Override
    public synchronized Set<UserId> confirmedOf(Collection<UserId> users) {
        return users.stream()
                .filter(user -> find(user).filter(SecondFactor::confirmed).isPresent())
                .collect(Collectors.toSet());
    }

    private SecondFactor with(SecondFactor f, boolean confirmed, long step) {
        var left = recovery.getOrDefault(f.user(), List.of()).size();
        return new SecondFactor(f.user(), f.secret(), confirmed, step, left);
    }

    @Override
    public synchronized boolean begin(UserId user, String secret) {
        if (find(user).filter(SecondFactor::confirmed).isPresent()) return false;
        factors.put(user, new SecondFactor(user, secret, false, 0, 0));
        return true;
    }

    @Override
    public synchronized boolean confirm(SecondFactor begun, long step, List<String> recoveryHashes) {
        var current = factors.get(begun.user());
        if (current == null || current.confirmed() || !current.secret().equals(begun.secret())) return false;
        recovery.put(begun.user(), new ArrayList<>(recoveryHashes));
        factors.put(begun.user(), with(current, true, step));
        return true;
    }

    @Override
    public synchronized boolean useStep(UserId user, long step) {
        var current = factors.get(user);
        if (current == null || !current.confirmed() || step <= current.lastStep()) return false;
        factors.put(user, with(current, true, step));
        return true;
    }

    @Override
    public synchronized boolean useRecoveryCode(UserId user, String hash) {
        return recovery.getOrDefault(user, new ArrayList<>()).remove(hash);
    }

    @Override
    public synchronized void replaceRecoveryCodes(UserId user, List<String> hashes) {
        recovery.put(user, new ArrayList<>(hashes));
    }

    @Override
    public synchronized void remove(UserId user) {
        factors.remove(user);
        recovery.remove(user);
    }
}
