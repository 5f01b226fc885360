package io.omnify.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.platform.redis.Lease;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries waiting messages from documents to Kafka: at once when poked after a write, and by a sweep for what a crash
 * or an absent broker left behind. A message is removed only after the broker acknowledged it, so each is sent at least
 * once and those of one document in their order.
 */
@Singleton
public final class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int STRIPES = 64;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration YOUNG = Duration.ofSeconds(3);

    private final MongoClient client;
    private final String database;
    private final String service;
    private final EventProducer producer;
    private final Lease lease;
    private final List<OutboxSource> sources;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Removals removals;

    public Outbox(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "omnify.service.name") String service,
            EventProducer producer,
            Lease lease,
            @All List<OutboxSource> sources) {
        this.client = client;
        this.database = database;
        this.service = service;
        this.producer = producer;
        this.lease = lease;
        this.sources = sources;
        this.removals = new Removals(() -> client.getDatabase(database));
        for (int i = 0; i < STRIPES; i++) stripes[i] = new ReentrantLock();
    }

    /** To be called after the write; returns at once and never fails, since the sweep finds what this misses. */
    public void sent(String collection, Object documentId) {
        var source = source(collection);
        begin(source, documentId, () -> stored(source, documentId));
    }

    /**
     * The same for a writer that knows what the document's outbox holds after its write: all of it, in its order. Saves
     * reading it again, unless others were sending meanwhile.
     */
    public void sent(String collection, Object documentId, List<OutboxMessage> waiting) {
        begin(source(collection), documentId, () -> waiting);
    }

    private void begin(OutboxSource source, Object id, Supplier<List<OutboxMessage>> waiting) {
        try {
            workers.execute(() -> drainQuietly(source, id, waiting));
        } catch (RejectedExecutionException e) {
            LOG.debugf("stopping, the next start sends it collection=%s", source.collection());
        }
    }

    private OutboxSource source(String collection) {
        return sources.stream()
                .filter(each -> each.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outbox source for " + collection));
    }

    @Scheduled(every = "${omnify.outbox.sweep:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var source : sources) {
            try {
                if (mine(source)) sweep(source);
            } catch (RuntimeException e) {
                LOG.warnf("outbox not swept yet collection=%s reason=%s", source.collection(), e.getMessage());
            }
        }
    }

    private boolean mine(OutboxSource source) {
        try {
            return lease.tryAcquire("outbox:" + service + ":" + source.collection(), Duration.ofSeconds(10));
        } catch (RuntimeException e) {
            return true; // without Redis every instance sweeps: more work, the same result
        }
    }

    /** What has waited a while: what was written just now is being sent by who wrote it. */
    private void sweep(OutboxSource source) {
        var before = Date.from(Instant.now().minus(YOUNG));
        var waiting = documents(source)
                .find(and(gt(OutboxMessage.FIELD + ".id", ""), lt(OutboxMessage.FIELD + ".at", before)))
                .projection(include("_id"))
                .limit(SWEPT_AT_ONCE)
                .into(new ArrayList<>());
        for (var document : waiting) {
            var id = Objects.requireNonNull(document.get("_id"));
            drainQuietly(source, id, () -> stored(source, id));
        }
    }

    private void drainQuietly(OutboxSource source, Object id, Supplier<List<OutboxMessage>> waiting) {
        var stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
        var atOnce = stripe.tryLock();
        if (!atOnce) stripe.lock();
        try {
            drain(source, id, atOnce ? waiting.get() : stored(source, id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warnf("outbox waits collection=%s reason=%s", source.collection(), e.getMessage());
        } finally {
            stripe.unlock();
        }
    }

    private void drain(OutboxSource source, Object id, List<OutboxMessage> waiting)
            throws InterruptedException, ExecutionException, TimeoutException {
        var messages = waiting.stream()
                .filter(message -> !removals.has(source.collection(), id, message))
                .toList();
        if (messages.isEmpty()) return;
        var pending = messages.stream()
                .map(message -> producer.send(CloudEvents.record(topic(source, message), service, message)))
                .toList();
        for (var acknowledgement : pending) acknowledgement.get(30, TimeUnit.SECONDS);
        removals.add(source.collection(), id, messages);
    }

    private List<OutboxMessage> stored(OutboxSource source, Object id) {
        var document = documents(source)
                .find(eq("_id", id))
                .projection(include(OutboxMessage.FIELD))
                .first();
        return document == null ? List.of() : OutboxMessage.in(document);
    }

    private static String topic(OutboxSource source, OutboxMessage message) {
        return message.topic() != null ? message.topic() : source.topicOf(message);
    }

    private MongoCollection<Document> documents(OutboxSource source) {
        return client.getDatabase(database).getCollection(source.collection());
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdown();
        removals.stop();
    }
}
