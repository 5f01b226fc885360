package io.omnify.workflow.adapter.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.contract.ByV1;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.contract.RunChildV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.StepRequestedV1;
import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.contract.TurnGivenV1;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
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
        return record(run, run.id(), id, StepRequestedV1.TYPE, StepRequestedV1.of(run, command), now);
    }

    Record<String, byte[]> changed(Run run, Instant now) {
        var id = run.id() + "/" + run.sequence();
        return record(run, run.id(), id, RunChangedV1.TYPE, RunChangedV1.of(run), now);
    }

    Record<String, byte[]> startChild(Run run, Effect.StartChild child, Instant now) {
        var data = RunStartV1.of(child.child(), child.origin());
        return record(run, child.child(), child.child() + "/start", RunStartV1.TYPE, data, now);
    }

    Record<String, byte[]> cancelChild(Run run, Effect.CancelChild child, Instant now) {
        var id = child.child() + "/cancelled-by-parent";
        var by = new ByV1("workflow", run.id().value());
        var data = new RunCancelV1(child.child().value(), run.id().value(), child.reason(), id, by);
        return record(run, child.child(), id, RunCancelV1.TYPE, data, now);
    }

    Record<String, byte[]> tellParent(Run run, Effect.TellParent news, Instant now) {
        var id = news.child() + "/" + news.status().code() + "/" + news.parent().attempt();
        return record(run, news.parent().run(), id, RunChildV1.TYPE, RunChildV1.of(news), now);
    }

    /** To the one place that gives the workflow's turns. */
    Record<String, byte[]> askTurn(Run run, TurnAskedV1 data, Instant now) {
        var origin = run.origin();
        var key = TurnAskedV1.key(origin.org(), data.workflowId());
        return record(origin.org(), key, run.id() + "/turn/" + data.state(), TurnAskedV1.TYPE, data, now, "");
    }

    Record<String, byte[]> giveTurn(Limited workflow, RunId run, Instant now) {
        var data = new TurnGivenV1(run.value(), workflow.workflow().value());
        return record(workflow.org(), run.value(), run + "/turn", TurnGivenV1.TYPE, data, now, "");
    }

    /** Of a run nobody knows any more. */
    Record<String, byte[]> endTurn(OrgId org, TurnGivenV1 given, Instant now) {
        var key = TurnAskedV1.key(org, given.workflowId());
        return record(org, key, given.runId() + "/turn/gone", TurnAskedV1.TYPE, TurnAskedV1.ends(given), now, "");
    }

    private Record<String, byte[]> record(Run run, RunId to, String id, String type, Object data, Instant now) {
        return record(
                run.origin().org(),
                to.value(),
                id,
                type,
                data,
                now,
                run.origin().traceparent());
    }

    private Record<String, byte[]> record(
            OrgId org, String key, String id, String type, Object data, Instant now, String traceparent) {
        var trace = traceparent.isEmpty() ? null : traceparent;
        var message = new OutboxMessage(id, type, key, org.value(), now, "", trace);
        var headers = new RecordHeaders();
        CloudEvents.describe(headers, service, message);
        return new Record<>(key, json(data), now.toEpochMilli(), headers);
    }

    private static byte[] json(Object data) {
        try {
            return OutboxMessage.mapper().writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
