package io.omnify.agent.work;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.usecase.Deliver;
import io.omnify.auth.api.OrgId;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends what is due. An organisation whose addresses are slow holds up its own deliveries and nobody else's. */
@Singleton
public final class DeliveryRounds {
    private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);
    private static final Duration TAKEN = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 64;
    private static final int OF_ONE = 8;

    private final Deliveries deliveries;
    private final Inlets inlets;
    private final Deliver deliver;
    private final InstantSource clock;
    private final ConcurrentHashMap<OrgId, Integer> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    DeliveryRounds(Deliveries deliveries, Inlets inlets, Deliver deliver, InstantSource clock) {
        this.deliveries = deliveries;
        this.inlets = inlets;
        this.deliver = deliver;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try {
            for (int room = AT_ONCE - all.get(); room > 0; room--) {
                var now = clock.instant();
                var due = deliveries.due(now, now.plus(TAKEN), busy());
                if (due.isEmpty()) return;
                enter(due.get());
                Thread.ofVirtual().name("webhook").start(() -> send(due.get()));
            }
        } catch (RuntimeException e) {
            LOG.warnf("webhooks not delivered yet reason=%s", Reasons.of(e));
        }
    }

    private Set<OrgId> busy() {
        return underWay.entrySet().stream()
                .filter(each -> each.getValue() >= OF_ONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void enter(Delivery due) {
        underWay.merge(due.org(), 1, Integer::sum);
        all.incrementAndGet();
    }

    private void leave(Delivery due) {
        underWay.computeIfPresent(due.org(), (_, count) -> count > 1 ? count - 1 : null);
    }

    /** What fails here is taken up again when its time has come. */
    private void send(Delivery due) {
        try {
            deliver.handle(due);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "a webhook was not delivered org=%s id=%s reason=%s",
                    due.org().value(), due.id(), Reasons.of(e));
        } finally {
            all.decrementAndGet();
            leave(due);
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        deliveries.forget(clock.instant().minus(KEPT));
        inlets.forget(clock.instant());
    }
}
