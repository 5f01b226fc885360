package io.omnify.workflow.adapter.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.contract.StepRequestedV1;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Run;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Writes what the engine sends. */
final class Outputs {
    private final String service;

    Outputs(String service) {
        this.service = service;
    }

    /** Each sending has an event id of its own, as a receiver must answer a repeated command too. */
    Record<String, byte[]> command(Run run, Command command, Instant now) {
        var id = command.id() + "/" + now.toEpochMilli();
        return record(run, id, StepRequestedV1.TYPE, StepRequestedV1.of(run, command), now);
    }

    Record<String, byte[]> changed(Run run, Instant now) {
        return record(run, run.id() + "/" + run.sequence(), RunChangedV1.TYPE, RunChangedV1.of(run), now);
    }

    private Record<String, byte[]> record(Run run, String id, String type, Object data, Instant now) {
        var origin = run.origin();
        var trace = origin.traceparent().isEmpty() ? null : origin.traceparent();
        var key = run.id().value();
        var message = new OutboxMessage(id, type, key, origin.org().value(), now, json(data), trace);
        var headers = new RecordHeaders();
        CloudEvents.describe(headers, service, message);
        return new Record<>(key, message.data().getBytes(UTF_8), now.toEpochMilli(), headers);
    }

    private static String json(Object data) {
        try {
            return OutboxMessage.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
