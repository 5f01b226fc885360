package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Progress;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.domain.TriggerWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A trigger as stored. {@code wakeAt} is when the clock must look at it; {@code claim} has it until
 * {@code claimedUntil}. */
public record TriggerDocument(
        @BsonId String id,
        String org,
        String workflow,
        String type,
        String spec,
        int generation,
        boolean declared,
        boolean paused,
        @Nullable Instant nextAt,
        List<Instant> waiting,
        List<Instant> backfill,
        String lastRun,
        @Nullable Instant lastAt,
        long fired,
        long skipped,
        long missed,
        String problem,
        long revision,
        Instant createdAt,
        @Nullable Instant wakeAt,
        Instant claimedUntil,
        @Nullable String claim,
        @Nullable List<OutboxMessage> outbox) {

    static TriggerDocument of(Trigger trigger, Instant now) {
        var progress = trigger.progress();
        return new TriggerDocument(
                trigger.id().value(),
                trigger.org().value(),
                trigger.workflow().value(),
                trigger.spec().type(),
                json(trigger.draft()),
                trigger.spec() instanceof Spec.Webhook webhook ? webhook.generation() : 0,
                trigger.declared(),
                trigger.paused(),
                progress.nextAt(),
                progress.waiting(),
                progress.backfill(),
                progress.lastRun(),
                progress.lastAt(),
                progress.fired(),
                progress.skipped(),
                progress.missed(),
                progress.problem(),
                trigger.revision(),
                trigger.createdAt(),
                trigger.wakeAt(now).orElse(null),
                Instant.EPOCH,
                null,
                null);
    }

    /** A new one, with what is to be told of it. */
    TriggerDocument telling(OutboxMessage message) {
        return new TriggerDocument(
                id,
                org,
                workflow,
                type,
                spec,
                generation,
                declared,
                paused,
                nextAt,
                waiting,
                backfill,
                lastRun,
                lastAt,
                fired,
                skipped,
                missed,
                problem,
                revision,
                createdAt,
                wakeAt,
                claimedUntil,
                claim,
                List.of(message));
    }

    List<OutboxMessage> unsent() {
        return outbox == null ? List.of() : outbox;
    }

    Trigger toDomain() {
        var draft = draft();
        var known = draft.spec() instanceof Spec.Webhook webhook ? webhook.generation(generation) : draft.spec();
        var progress = new Progress(nextAt, waiting, backfill, lastRun, lastAt, fired, skipped, missed, problem);
        return new Trigger(
                new TriggerId(id),
                new OrgId(org),
                new WorkflowId(workflow),
                draft.name(),
                known,
                draft.input(),
                declared,
                paused,
                progress,
                revision,
                createdAt);
    }

    private static String json(Trigger.Draft draft) {
        try {
            return OutboxMessage.mapper().writeValueAsString(new TriggerWriter().write(draft));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object has string keys
    private Trigger.Draft draft() {
        try {
            Map<String, @Nullable Object> json = OutboxMessage.mapper().readValue(spec, Map.class);
            return new TriggerReader().read(json, "").draft();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
