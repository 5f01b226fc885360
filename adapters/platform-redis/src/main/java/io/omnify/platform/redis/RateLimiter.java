package io.omnify.platform.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.platform.redis.Admission.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts requests within sliding windows that all instances share: never more than the limit in any window, and at
 * least 99 percent of it. Permits are fetched a few ahead where there is much demand, so most requests ask nobody; the
 * others ask Redis once, for all their buckets. While Redis is away this process counts alone: an outage of the counter
 * never becomes an outage of the door.
 */
public final class RateLimiter {
    private static final int MOST_BUCKETS = 100_000;
    private static final Duration UNUSED = Duration.ofMinutes(5);
    private final WindowScript script;
    private final Availability redis;
    private final InstantSource clock;
    private final LocalBuckets local;
    private final Cache<String, Permits> permits = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(UNUSED)
            .build();

    public RateLimiter(SharedConnection redis, InstantSource clock, Duration timeout) {
        this.script = new WindowScript(redis, timeout);
        this.redis = new Availability(redis, clock, timeout);
        this.clock = clock;
        this.local = new LocalBuckets(clock);
    }

    /** One bucket of a request: what it holds, and what it has to ask for. */
    record Asked(Limit limit, Permits permits, Permits.Want want) {}

    /** Never fails; takes one permit of every bucket, or none when one of them is used up. */
    public CompletionStage<Admission> take(List<Limit> limits) {
        if (redis.away()) return CompletableFuture.completedFuture(local.take(limits));
        var now = clock.millis();
        var all = limits.stream().map(this::permitsOf).toList();
        for (var one : all) {
            var closed = one.closedFor(now);
            if (closed > 0) return CompletableFuture.completedFuture(refusal(one, closed));
        }
        var taken = new ArrayList<Permits>(all.size());
        var missing = new ArrayList<Asked>(0);
        for (var i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (one.take(now)) taken.add(one);
            else missing.add(new Asked(limits.get(i), one, one.want(now)));
        }
        if (missing.isEmpty()) {
            fetchAhead(limits, all, now);
            return CompletableFuture.completedFuture(admitted(all));
        }
        return ask(limits, all, taken, missing);
    }

    /** The refusal of a bucket that is known here to be used up, without asking anybody; empty where it is not known. */
    public Optional<Admission> usedUp(Limit limit) {
        if (redis.away()) return Optional.empty();
        var known = permits.getIfPresent(limit.bucket());
        if (known == null || !known.belongTo(limit)) return Optional.empty();
        var closed = known.closedFor(clock.millis());
        return closed > 0 ? Optional.of(refusal(known, closed)) : Optional.empty();
    }

    private void fetchAhead(List<Limit> limits, List<Permits> all, long now) {
        for (var i = 0; i < all.size(); i++) {
            var permits = all.get(i);
            var more = permits.more(now);
            if (more.isEmpty()) continue;
            var asked = List.of(new Asked(limits.get(i), permits, more.get()));
            var _ = script.run(asked).handle((answer, failure) -> {
                if (failure != null) permits.unanswered(more.get());
                else if (answer.allowed()) granted(List.of(permits), asked, answer);
                else refused(asked, answer);
                return answer;
            });
        }
    }

    private CompletionStage<Admission> ask(
            List<Limit> limits, List<Permits> all, List<Permits> taken, List<Asked> missing) {
        return script.run(missing).handle((answer, failure) -> {
            if (failure != null) {
                taken.forEach(Permits::putBack);
                missing.forEach(one -> one.permits().unanswered(one.want()));
                redis.failed(failure);
                return local.take(limits);
            }
            if (answer.allowed()) return granted(all, missing, answer);
            taken.forEach(Permits::putBack);
            return refused(missing, answer);
        });
    }

    private Admission granted(List<Permits> all, List<Asked> missing, WindowScript.Answer answer) {
        var now = clock.millis();
        for (var i = 0; i < missing.size(); i++) {
            var one = missing.get(i);
            var given = answer.buckets().get(i);
            one.permits().granted(one.want(), given.permits(), given.room(), given.slot(), now);
        }
        return admitted(all);
    }

    private Admission refused(List<Asked> missing, WindowScript.Answer answer) {
        var now = clock.millis();
        var full = missing.getFirst().permits();
        for (var i = 0; i < missing.size(); i++) {
            var one = missing.get(i);
            var room = answer.buckets().get(i).room();
            one.permits().refused(one.want(), room, answer.waitMillis(), now);
            if (room <= 0) full = one.permits();
        }
        return refusal(full, answer.waitMillis());
    }

    private Permits permitsOf(Limit limit) {
        var known = permits.get(limit.bucket(), _ -> new Permits(limit));
        if (known.belongTo(limit)) return known;
        var fresh = new Permits(limit);
        permits.put(limit.bucket(), fresh);
        return fresh;
    }

    private static Admission refusal(Permits full, long wait) {
        return new Admission(false, Permits.millis(wait), true, full.standing(false));
    }

    private static Admission admitted(List<Permits> all) {
        Standing tightest = all.getFirst().standing(true);
        for (var i = 1; i < all.size(); i++) {
            var other = all.get(i).standing(true);
            if (other.share() < tightest.share()) tightest = other;
        }
        return new Admission(true, Duration.ZERO, true, tightest);
    }
}
