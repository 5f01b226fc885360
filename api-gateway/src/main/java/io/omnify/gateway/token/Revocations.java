package io.omnify.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Whose tokens are no good any more although they have not expired. Fed from outside, asked with every request, kept
 * for longer than any token lives.
 */
@Singleton
public final class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);
    private static final Duration LONGER_THAN_ANY_TOKEN = Duration.ofMinutes(30);
    private static final int MOST = 200_000;
    private final Cache<String, Long> sessions = cache();
    private final Cache<Member, Long> members = cache();
    private final Cache<String, Long> keys = cache();
    private final Cache<String, Long> organizations = cache();
    private volatile boolean any;

    private record Member(String organization, String subject) {}

    /** Tokens issued before {@code before} (epoch milliseconds) are refused; of a session, all. */
    void add(String kind, String id, long before) {
        switch (kind) {
            case "session" -> later(sessions, id, Long.MAX_VALUE);
            case "member" -> member(id, before);
            case "key" -> later(keys, id, before);
            case "organization" -> later(organizations, id, before);
            default -> LOG.warnf("unknown kind of revocation kind=%s", kind);
        }
        any = true;
    }

    private void member(String id, long before) {
        var slash = id.indexOf('/');
        if (slash > 0) later(members, new Member(id.substring(0, slash), id.substring(slash + 1)), before);
    }

    boolean ended(Identity identity) {
        return any && sessions.getIfPresent(identity.session().orElse("")) != null;
    }

    boolean cover(Identity identity) {
        if (!any) return false;
        var issuedAt = identity.issuedAt();
        return after(organizations, identity.organization(), issuedAt)
                || after(members, new Member(identity.organization(), identity.subject()), issuedAt)
                || after(keys, identity.key().orElse(""), issuedAt);
    }

    private static <K> boolean after(Cache<K, Long> cache, K key, long issuedAt) {
        var before = cache.getIfPresent(key);
        return before != null && issuedAt < before;
    }

    private static <K> void later(Cache<K, Long> cache, K key, long before) {
        cache.asMap().merge(key, before, Math::max);
    }

    private static <K> Cache<K, Long> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGER_THAN_ANY_TOKEN)
                .build();
    }
}
