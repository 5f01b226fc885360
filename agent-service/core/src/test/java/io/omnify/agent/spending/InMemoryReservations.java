package io.omnify.agent.spending;

import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.port.OrgLimits;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port as it should be, without a database. */
public final class InMemoryReservations implements Reservations, OrgLimits {
    private final Map<String, Long> spent = new HashMap<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Instant> done = new HashMap<>();
    private final Map<OrgId, Money> limits = new HashMap<>();

    private record Open(Hold hold, Instant at) {}

    @Override
    public synchronized Hold.Answer reserve(Hold hold, Instant now) {
        if (hold.once() && (open.containsKey(key(hold)) || done.containsKey(key(hold))))
            return new Hold.Answer.Taken(hold);
        open.remove(key(hold)); // stays counted in full
        for (var scope : hold.scopes()) {
            var left = scope.limit().micros() - micros(hold.org(), scope);
            if (left < hold.most().micros()) return new Hold.Answer.Refused(scope, Money.usd(Math.max(0, left)));
        }
        for (var scope : hold.scopes())
            spent.merge(key(hold.org(), scope), hold.most().micros(), Long::sum);
        open.put(key(hold), new Open(hold, now));
        return new Hold.Answer.Taken(hold);
    }

    @Override
    public synchronized void settle(Hold hold, Money actual) {
        var settled = open.remove(key(hold));
        if (settled == null) return;
        if (hold.once() && actual.micros() > 0) done.put(key(hold), settled.at());
        var change = actual.micros() - settled.hold().most().micros();
        for (var scope : hold.scopes()) spent.merge(key(hold.org(), scope), change, Long::sum);
    }

    @Override
    public synchronized boolean isAnyOpen(OrgId org, Scope scope) {
        return open.values().stream()
                .map(Open::hold)
                .anyMatch(hold -> hold.org().equals(org)
                        && hold.scopes().stream().anyMatch(each -> each.key().equals(scope.key())));
    }

    @Override
    public synchronized Money committed(OrgId org, Scope scope) {
        return Money.usd(micros(org, scope));
    }

    @Override
    public synchronized List<Hold> open(Instant before, int limit) {
        return open.values().stream()
                .filter(each -> each.at().isBefore(before))
                .sorted(java.util.Comparator.comparing(Open::at))
                .map(Open::hold)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forget(Instant before) {
        done.values().removeIf(at -> at.isBefore(before));
    }

    @Override
    public synchronized Optional<Money> monthly(OrgId org) {
        return Optional.ofNullable(limits.get(org));
    }

    @Override
    public synchronized void change(OrgId org, Optional<Money> limit) {
        limit.ifPresentOrElse(most -> limits.put(org, most), () -> limits.remove(org));
    }

    private long micros(OrgId org, Scope scope) {
        return spent.getOrDefault(key(org, scope), 0L);
    }

    private static String key(Hold hold) {
        return hold.org() + "|" + hold.key();
    }

    private static String key(OrgId org, Scope scope) {
        return org + "|" + scope.key();
    }
}
