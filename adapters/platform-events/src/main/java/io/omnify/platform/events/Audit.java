package io.omnify.platform.events;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Actor.Type;
import io.omnify.platform.events.AuditRecordedV1.Target;
import io.omnify.platform.events.AuditRecordedV1.Who;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ClientFacts;
import io.omnify.platform.web.Ulids;
import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail: an entry is one more message in the outbox of the document it tells of, so no change is
 * without its entry. Who asked and from where comes from the request at hand; secrets are masked here, once for all.
 */
@Singleton
public final class Audit implements TopicDeclarations {
    public static final String TOPIC = "omnify.audit.events";
    private static final Logger LOG = Logger.getLogger(Audit.class);

    private final Caller caller;
    private final ClientFacts client;
    private final EventProducer producer;
    private final Ulids ids;
    private final String service;
    private final InstantSource clock = InstantSource.system();

    public Audit(
            Caller caller,
            ClientFacts client,
            EventProducer producer,
            Ulids ids,
            @ConfigProperty(name = "omnify.service.name") String service) {
        this.caller = caller;
        this.client = client;
        this.producer = producer;
        this.ids = ids;
        this.service = service;
    }

    /**
     * An entry to push in the same outbox array as the change it tells of, in the same write. {@code before} and
     * {@code after} become JSON objects; null for what was created or removed.
     */
    public OutboxMessage entry(
            OrgId org,
            String action,
            String targetType,
            String targetId,
            @Nullable Object before,
            @Nullable Object after) {
        return entry(org, actor(), action, targetType, targetId, before, after);
    }

    /** The same for work that no request caused: a consumer, a schedule, an agent. */
    public OutboxMessage entry(
            OrgId org,
            Actor actor,
            String action,
            String targetType,
            String targetId,
            @Nullable Object before,
            @Nullable Object after) {
        return message(org, actor, action, new Target(targetType, targetId), before, after, null);
    }

    /** Tells of an act that was refused and so changed nothing; {@code reason} is the code of the problem. */
    public void refused(OrgId org, String action, String targetType, String targetId, String reason) {
        send(message(org, actor(), action, new Target(targetType, targetId), null, null, reason));
    }

    /** For an entry without a document to ride in, such as an export: sent at once, and lost only with the broker. */
    public void send(OutboxMessage entry) {
        // a broker that is away must not hold up the answer
        Thread.ofVirtual().name("audit").start(() -> deliver(entry));
    }

    private void deliver(OutboxMessage entry) {
        try {
            producer.send(CloudEvents.record(TOPIC, service, entry)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.errorf(e, "audit entry not sent id=%s org=%s", entry.id(), entry.org());
        }
    }

    private OutboxMessage message(
            OrgId org,
            Actor actor,
            String action,
            Target target,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String refusal) {
        var at = now();
        var facts = client.current();
        var data = new AuditRecordedV1(
                org.value(),
                new Who(actor.type().code(), actor.id()),
                action,
                target,
                Masked.of(before),
                Masked.of(after),
                facts.ip(),
                facts.userAgent(),
                facts.requestId(),
                refusal == null ? "success" : "refused",
                refusal,
                at);
        return OutboxMessage.of("audit_" + ids.get(), AuditRecordedV1.TYPE, org.value(), org, at, data)
                .on(TOPIC);
    }

    private Actor actor() {
        if (!Arc.container().requestContext().isActive()) return new Actor(Type.SERVICE, service);
        try {
            return Actor.of(caller);
        } catch (UnauthorizedException e) {
            return new Actor(Type.SERVICE, service); // a consumer's request scope, or a door that is open to all
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Map<String, Integer> partitions() {
        return Map.of(TOPIC, STANDARD);
    }
}
