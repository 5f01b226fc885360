package io.omnify.auth.sessions.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionEvent;
import io.omnify.auth.sessions.domain.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The fake. */
public final class InMemorySessions implements Sessions {
    private final Map<String, Session> sessions = new TreeMap<>(Comparator.reverseOrder());
    private final Set<SessionId> unannounced = new HashSet<>();
    public final List<SessionEvent> events = new ArrayList<>();

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.id().value(), session);
    }

    @Override
    public synchronized Optional<Session> holdingToken(SessionId id) {
        return Optional.ofNullable(sessions.get(id.value()));
    }

    @Override
    public synchronized List<Session> alive(
            OrgId org, UserId user, Optional<SessionId> before, Instant now, int limit) {
        return sessions.values().stream()
                .filter(s -> before.filter(id -> s.id().value().compareTo(id.value()) >= 0)
                        .isEmpty())
                .filter(s -> s.org().equals(org) && s.user().equals(user) && !s.isOver(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Session> aliveAnywhere(UserId user, Instant now, int limit) {
        return sessions.values().stream()
                .filter(s -> s.user().equals(user) && !s.isOver(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Session> countRival(RefreshToken replaced) {
        var current = holdingToken(replaced.session()).filter(s -> s.replaced(replaced));
        current.ifPresent(s -> sessions.put(s.id().value(), withOneMoreRival(s)));
        return current.flatMap(s -> holdingToken(s.id()));
    }

    private static Session withOneMoreRival(Session s) {
        var r = s.renewal();
        var counted = new Session.Renewal(
                r.familyHash(), r.secretHash(), r.previousHash(), r.renewedAt(), r.idleUntil(), r.rivals() + 1);
        return new Session(
                s.id(), s.user(), s.org(), s.client(), s.createdAt(), s.endsAt(), s.proof(), counted, s.revocation());
    }

    @Override
    public synchronized void prove(SessionId id, Proof proof) {
        sessions.computeIfPresent(id.value(), (key, s) -> s.isRevoked() ? s : s.proven(proof));
    }

    @Override
    public synchronized boolean renew(Session before, Session after) {
        var current = sessions.get(before.id().value());
        var unchanged = current != null
                && !current.isRevoked()
                && current.renewal().secretHash().equals(before.renewal().secretHash());
        if (unchanged) sessions.put(after.id().value(), after);
        return unchanged;
    }

    @Override
    public synchronized boolean end(Session.Ended ended) {
        var id = ended.session().id();
        var current = sessions.get(id.value());
        if (current == null || current.isRevoked()) return false;
        var revocation = Objects.requireNonNull(ended.session().revocation());
        sessions.put(
                id.value(), current.end(revocation.reason(), revocation.at()).session());
        unannounced.add(id);
        events.add(ended.event());
        return true;
    }

    @Override
    public synchronized void announced(SessionId id) {
        unannounced.remove(id);
    }

    @Override
    public synchronized List<SessionId> unannounced(Instant since, int limit) {
        return unannounced.stream()
                .filter(id -> revokedAt(id).isAfter(since))
                .limit(limit)
                .toList();
    }

    private Instant revokedAt(SessionId id) {
        return Objects.requireNonNull(sessions.get(id.value()).revocation()).at();
    }

    @Override
    public synchronized void forgetOver(Instant before) {
        sessions.values().removeIf(s -> s.renewal().idleUntil().isBefore(before));
    }
}
