package io.omnify.agent.adapter.ledger;

import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.contract.EffectMessages;
import io.omnify.agent.contract.WorkflowStepRequestedV1;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what one command asks for and answers it. What is away is waited for; what cannot be processed is put aside; a
 * command whose effect is under way already is answered by that.
 */
final class EffectCommands {
    private static final Logger LOG = Logger.getLogger(EffectCommands.class);
    private static final String TYPE = "workflow.step.requested.v1";
    private static final String SERVICE = "agent-service";
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MS = 500;

    /** The step's type whose action is its own name. */
    private static final String HTTP = "http";

    private final PerformEffect perform;
    private final TopicLedger ledger;
    private final Producer<String, byte[]> producer;
    private final Map<String, EffectId> underWay = new ConcurrentHashMap<>();

    EffectCommands(PerformEffect perform, TopicLedger ledger, Producer<String, byte[]> producer) {
        this.perform = perform;
        this.ledger = ledger;
        this.producer = producer;
    }

    /** Returns when the record need not be read again, false when it must be, by whoever has the partition then. */
    boolean handle(ConsumerRecord<String, byte[]> received) throws InterruptedException {
        for (int failures = 0; ledger.owns(received.partition()); ) {
            try {
                handle(Event.of(received.headers(), received.key(), received.value(), received.timestamp()));
                return true;
            } catch (TopicLedger.NotOurs e) {
                return false;
            } catch (TopicLedger.NotNoted | ExecutionException e) {
                LOG.warnf("the broker does not take it yet key=%s reason=%s", received.key(), e.getCause());
            } catch (RuntimeException e) {
                LOG.warnf(e, "command not handled yet key=%s", received.key());
                boolean poison = e instanceof Event.Unreadable || ++failures >= ATTEMPTS;
                if (poison && putAside(received, e)) return true;
            }
            Thread.sleep(PAUSE_MS);
        }
        return false;
    }

    private void handle(Event event) throws InterruptedException, ExecutionException {
        if (!event.type().equals(TYPE)) return;
        var command = command(event);
        var subject = event.org() + "/" + command.id().subject();
        if (!claim(subject, command.id())) return;
        try {
            TraceParent.set(event.traceparent());
            answer(perform.handle(command));
        } finally {
            TraceParent.set(null);
            underWay.remove(subject);
        }
    }

    /** Waits for another attempt of the subject to end; false when this very attempt is under way. */
    private boolean claim(String subject, EffectId id) throws InterruptedException {
        while (true) {
            var other = underWay.putIfAbsent(subject, id);
            if (other == null) return true;
            if (other.equals(id)) return false;
            Thread.sleep(10);
        }
    }

    private static EffectCommand command(Event event) {
        var wire = event.read(WorkflowStepRequestedV1.class);
        var action = HTTP.equals(wire.stepType()) ? HTTP : wire.action();
        if (action == null || action.isBlank()) throw new IllegalArgumentException("a command names no action");
        var id = new EffectId(wire.runId(), wire.stepId(), wire.attempt());
        var input = wire.input() == null ? Map.<String, @Nullable Object>of() : wire.input();
        var deadline = wire.deadline() == null ? Instant.MAX : wire.deadline();
        return new EffectCommand(event.org(), id, action, input, deadline);
    }

    private void answer(Effect effect) throws InterruptedException, ExecutionException {
        var message = EffectMessages.finished(effect);
        var record = new ProducerRecord<>(
                AgentMessages.RESULTS, message.key(), message.data().getBytes(StandardCharsets.UTF_8));
        CloudEvents.describe(record.headers(), SERVICE, message);
        producer.send(record).get();
    }

    private boolean putAside(ConsumerRecord<String, byte[]> received, RuntimeException reason)
            throws InterruptedException {
        LOG.errorf(reason, "command put aside key=%s", received.key());
        var record = new ProducerRecord<>(LedgerTopics.DEAD_LETTERS, received.key(), received.value());
        received.headers().forEach(record.headers()::add);
        record.headers().add("dead-letter-reason", String.valueOf(reason).getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
            return true;
        } catch (ExecutionException e) {
            LOG.errorf(e, "dead letter not sent key=%s", received.key());
            return false;
        }
    }
}
