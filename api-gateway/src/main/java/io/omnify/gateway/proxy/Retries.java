package io.omnify.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether a request that got no answer is worth a second try: once, when repeating it changes nothing, and as long as
 * no more than a tenth of all requests are repeated, so that a failing service is not asked twice as much.
 */
@Singleton
final class Retries {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int COST = 10;
    private static final int MOST = 1000;
    private final AtomicInteger budget = new AtomicInteger(MOST / 4);

    void oneMoreRequest() {
        if (budget.get() < MOST) budget.incrementAndGet();
    }

    boolean allow(HttpMethod method, int attempts) {
        if (attempts > 1 || !SAFE.contains(method)) return false;
        return budget.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }
}
