package io.omnify.workflow.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.EventProducer;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.TraceParent;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.RunCommands;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine's inbox is a topic; a command counts as given when the broker has acknowledged it. */
@Singleton
public final class KafkaRunCommands implements RunCommands {
    private static final long PATIENCE_SECONDS = 10;

    private final EventProducer producer;
    private final InstantSource clock;
    private final String service;

    public KafkaRunCommands(
            EventProducer producer, InstantSource clock, @ConfigProperty(name = "omnify.service.name") String service) {
        this.producer = producer;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void start(RunId id, Run.Origin origin) {
        send(id, message(id + "/start", RunStartV1.TYPE, id, origin.org(), RunStartV1.of(id, origin)));
    }

    @Override
    public void cancel(OrgId org, RunId id, String by, String reason) {
        send(id, message(id + "/cancel", RunCancelV1.TYPE, id, org, new RunCancelV1(id.value(), by, reason)));
    }

    void send(RunId run, OrgId org, String eventId, String type, Object data) {
        send(run, message(eventId, type, run, org, data));
    }

    private OutboxMessage message(String eventId, String type, RunId run, OrgId org, Object data) {
        Instant now = clock.instant();
        var plain = OutboxMessage.of(eventId, type, run.value(), org, now, data);
        if (plain.traceparent() != null) return plain;
        return new OutboxMessage(eventId, type, run.value(), org.value(), now, plain.data(), TraceParent.fresh());
    }

    private void send(RunId run, OutboxMessage message) {
        var sent = new ProducerRecord<>(
                Topic.RUN_COMMANDS, run.value(), message.data().getBytes(UTF_8));
        CloudEvents.describe(sent.headers(), service, message);
        try {
            producer.send(sent).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new Refused(new Refusal.EngineUnavailable("Kafka did not take the command"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new Refusal.EngineUnavailable("the service is stopping"));
        }
    }
}
