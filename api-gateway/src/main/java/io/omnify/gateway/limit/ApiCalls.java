package io.omnify.gateway.limit;

import io.omnify.auth.api.Plan;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.redis.SharedConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Counts an organisation's API calls of a month, as its plan does. Calls are counted here and added up in Redis twice a
 * second, which tells what the other gateways counted; an organisation can exceed its plan by what it asks in that time.
 * Calls that could not be added stay here until they can.
 */
@Singleton
public final class ApiCalls {
    private static final Logger LOG = Logger.getLogger(ApiCalls.class);
    private static final String KEY = "omnify:usage:api_calls:";
    private static final long EVERY_MILLIS = 500;
    private static final String KEPT = String.valueOf(Duration.ofDays(400).toSeconds());
    private final SharedConnection redis;
    private final Vertx vertx;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private volatile YearMonth month = YearMonth.now(ZoneOffset.UTC);

    ApiCalls(Redis redis, Vertx vertx) {
        this.redis = new SharedConnection(redis);
        this.vertx = vertx;
    }

    /** Of one organisation in one month. */
    private static final class Count {
        private final String key;
        private final YearMonth month;
        private final AtomicLong added = new AtomicLong();
        private final AtomicLong open = new AtomicLong();

        Count(String organization, YearMonth month) {
            this.key = KEY + organization + ":" + month;
            this.month = month;
        }
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> addUp());
    }

    void stop(@Observes ShutdownEvent event) {
        addUp();
    }

    /** Counts one call; false, and not counted, when the plan includes no more. */
    public boolean count(Identity identity) {
        var count = countOf(identity.organization());
        var most = identity.plan().flatMap(Plan::ofCode).map(plan -> plan.of(Plan.Limit.API_CALLS));
        if (most.isPresent() && most.get().isPresent()) {
            var counted = count.added.get() + count.open.get();
            if (counted >= most.get().getAsLong()) return false;
        }
        count.open.incrementAndGet();
        return true;
    }

    private Count countOf(String organization) {
        var known = counts.get(organization);
        if (known != null) return known;
        return counts.computeIfAbsent(organization, name -> new Count(name, month));
    }

    private void addUp() {
        month = YearMonth.now(ZoneOffset.UTC);
        counts.forEach((organization, count) -> {
            var calls = count.open.getAndSet(0);
            if (calls > 0) add(count, calls);
            if (!count.month.equals(month)) counts.remove(organization, count);
        });
    }

    private void add(Count count, long calls) {
        var _ = redis.send(Request.cmd(Command.INCRBY).arg(count.key).arg(calls))
                .toCompletableFuture()
                .orTimeout(EVERY_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((total, failure) -> {
                    if (failure == null) added(count, total, calls);
                    else {
                        LOG.debugf("API calls not added up reason=%s", failure.getMessage());
                        count.open.addAndGet(calls);
                    }
                });
    }

    private void added(Count count, Response total, long calls) {
        var known = total.toLong();
        if (known == null) return;
        count.added.set(known);
        if (known == calls)
            redis.send(Request.cmd(Command.EXPIRE).arg(count.key).arg(KEPT));
    }
}
