package io.omnify.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.omnify.gateway.session.Csrf;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.web.CachedAtDoor;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers again what a service has declared repeatable, to callers of the same organisation with the same rights and to
 * nobody else. Every change of an organisation, seen here or told by an event, ends all that is kept of it.
 */
@Singleton
public final class KeptAnswers {
    private static final String ASKED = Asked.class.getName();
    private static final String BROKEN = "The service for this path broke off before it answered.";
    private static final int LARGEST = 256 * 1024;
    private static final long MOST_BYTES = 32L << 20;

    private record Key(
            Audience audience,
            String uri,
            @Nullable String accept,
            @Nullable String language) {}

    /** What was asked, and how many changes of the organisation were known then. */
    private record Asked(Key key, long changes) {}

    private record Kept(Answer answer, long changes) {}

    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Kept>weigher((key, value) -> value.answer().weight())
            .expireAfterWrite(Duration.ofSeconds(CachedAtDoor.SECONDS))
            .build();
    private final Cache<String, AtomicLong> changes =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Problems problems;
    private final Counter hits;
    private final Counter misses;

    KeptAnswers(MeterRegistry registry, Problems problems) {
        this.problems = problems;
        this.hits = registry.counter("omnify.gateway.cache", "result", "hit");
        this.misses = registry.counter("omnify.gateway.cache", "result", "miss");
        registry.gauge("omnify.gateway.cache.entries", kept, Cache::estimatedSize);
    }

    /** True when the request has its answer; otherwise it is to be forwarded. */
    public boolean answered(Exchange exchange, Identity identity) {
        if (!Csrf.safe(exchange.request().method().name())) {
            changed(identity.organization());
            exchange.context().put(ASKED + ".change", identity.organization());
            return false;
        }
        var key = key(exchange, identity);
        if (key.isEmpty()) return false;
        long known = changesOf(identity.organization());
        var found = kept.getIfPresent(key.get());
        if (found == null || found.changes() != known) {
            exchange.context().put(ASKED, new Asked(key.get(), known));
            return false;
        }
        hits.increment();
        give(exchange, found.answer(), "hit");
        return true;
    }

    /** True when the service's answer may be kept: it is then collected whole and given here. */
    public boolean takes(Exchange exchange, HttpClientResponse answer) {
        if (exchange.context().get(ASKED + ".change") instanceof String organization) changed(organization);
        if (answer.getHeader(CachedAtDoor.HEADER) == null) return false;
        exchange.context().response().headers().remove(CachedAtDoor.HEADER);
        Asked asked = exchange.context().get(ASKED);
        if (asked == null || !small(answer)) return false;
        misses.increment();
        answer.body()
                .onSuccess(body -> {
                    var organization = asked.key().audience().organization();
                    var whole = Answer.of(answer.headers(), body, organization);
                    kept.put(asked.key(), new Kept(whole, asked.changes()));
                    give(exchange, whole, "miss");
                })
                .onFailure(broken -> problems.answer(exchange, 502, "service-broken", BROKEN));
        return true;
    }

    /** Something of this organisation is not as it was. */
    public void changed(String organization) {
        changes.get(organization, org -> new AtomicLong(System.nanoTime())).incrementAndGet();
    }

    private static boolean small(HttpClientResponse answer) {
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return answer.statusCode() == 200
                && length != null
                && length.length() < 9
                && Integer.parseInt(length) <= LARGEST
                && !answer.headers().contains(HttpHeaders.CONTENT_ENCODING);
    }

    private static void give(Exchange exchange, Answer answer, String result) {
        var response = exchange.context().response();
        answer.headers().forEach(response::putHeader);
        // asked again each time: a browser whose organisation was switched must not see the old one's answer
        response.putHeader("Cache-Control", "private, max-age=0, must-revalidate");
        response.putHeader("X-Cache", result);
        response.headers().add("Vary", "Authorization, Cookie");
        exchange.request().resume();
        var given = exchange.request().getHeader("If-None-Match");
        if (given != null && answer.known(given)) response.setStatusCode(304).end();
        else response.setStatusCode(200).end(answer.body());
    }

    private static Optional<Key> key(Exchange exchange, Identity identity) {
        var request = exchange.request();
        var fresh = request.getHeader("Cache-Control");
        if (!request.method().equals(HttpMethod.GET)
                || request.headers().contains("Range")
                || (fresh != null && fresh.contains("no-"))) return Optional.empty();
        var audience = new Audience(identity.organization(), identity.rights());
        return Optional.of(
                new Key(audience, request.uri(), request.getHeader("Accept"), request.getHeader("Accept-Language")));
    }

    private long changesOf(String organization) {
        return changes.get(organization, org -> new AtomicLong(System.nanoTime()))
                .get();
    }
}
