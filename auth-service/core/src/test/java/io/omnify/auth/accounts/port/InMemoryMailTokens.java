package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fake. */
public final class InMemoryMailTokens implements MailTokens {
    private final Map<String, MailToken> tokens = new HashMap<>();

    @Override
    public synchronized void add(MailToken token) {
        tokens.put(token.hash(), token);
    }

    @Override
    public synchronized Optional<MailToken> find(Purpose purpose, String hash, Instant now) {
        return Optional.ofNullable(tokens.get(hash))
                .filter(t -> t.purpose() == purpose && t.expiresAt().isAfter(now));
    }

    @Override
    public synchronized boolean take(MailToken token) {
        return tokens.remove(token.hash()) != null;
    }

    @Override
    public synchronized void forget(UserId user, Purpose purpose) {
        tokens.values().removeIf(t -> t.user().equals(user) && t.purpose() == purpose);
    }

    @Override
    public synchronized void forgetExpired(Instant now) {
        tokens.values().removeIf(t -> !t.expiresAt().isAfter(now));
    }
}
