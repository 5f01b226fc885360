package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.Signatures;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call from outside start a run. Knowing the address is one proof, the signature over time and body another; a
 * recorded call is worthless after the replay window, and inside it leads to the run it led to before.
 */
public final class TakeWebhook {
    private final AllTriggers all;
    private final Buffers seen;
    private final Signatures signatures;
    private final Starts starts;
    private final Notes notes;
    private final Ids ids;
    private final InstantSource clock;

    public TakeWebhook(
            AllTriggers all,
            Triggers triggers,
            Buffers seen,
            Signatures signatures,
            Starts starts,
            Ids ids,
            InstantSource clock) {
        this.all = all;
        this.seen = seen;
        this.signatures = signatures;
        this.starts = starts;
        this.notes = new Notes(triggers, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /** A call as it came; what is not there is empty. {@code delivery} is the caller's own name for it. */
    public record Call(
            TriggerId trigger,
            String token,
            String timestamp,
            String signature,
            String delivery,
            byte[] body,
            @Nullable Object json) {}

    /** Empty when the trigger's filter does not want it. */
    public Optional<RunId> handle(Call call) {
        var trigger = all.find(call.trigger()).orElseThrow(() -> unknown(call));
        if (!(trigger.spec() instanceof Spec.Webhook spec)
                || !signatures.knows(trigger.id(), spec.generation(), call.token())) throw unknown(call);
        var now = clock.instant();
        if (spec.signed()) proof(call, spec, now);
        var occasion = occasion(call, spec);
        if (spec.signed()) fresh(trigger, spec, call, occasion, now);
        if (trigger.paused()) throw new Refused(new Refusal.Paused(trigger.id()));
        var event = event(call, occasion, now);
        if (!starts.wants(spec.filter(), trigger, event)) return Optional.empty();
        var outcome = starts.start(trigger, occasion, event);
        notes.note(trigger, outcome);
        return switch (outcome) {
            case Outcome.Started(var run) -> Optional.of(new RunId(run));
            case Outcome.Refused refused -> throw new Refused(new Refusal.Unusable(refused.why()));
        };
    }

    private static Refused unknown(Call call) {
        return new Refused(new Refusal.NotFound(call.trigger().value()));
    }

    private void proof(Call call, Spec.Webhook spec, Instant now) {
        if (!call.timestamp().matches("[0-9]{1,12}")) throw bad("the signature names no time");
        var away = Duration.between(Instant.ofEpochSecond(Long.parseLong(call.timestamp())), now)
                .abs();
        if (away.compareTo(spec.replayWindow()) > 0) throw bad("the signature is too old, or ahead of time");
        if (!signatures.signed(call.trigger(), spec.generation(), call.timestamp(), call.body(), call.signature()))
            throw bad("the signature is not the body's");
    }

    private static Refused bad(String why) {
        return new Refused(new Refusal.BadSignature(why));
    }

    private String occasion(Call call, Spec.Webhook spec) {
        if (!call.delivery().isEmpty()) return "call/" + call.delivery();
        return spec.signed() ? "signed/" + call.signature() : ids.next("call_");
    }

    /** The delivery's name is not signed: a signature belongs to the name it came with first. */
    private void fresh(Trigger trigger, Spec.Webhook spec, Call call, String occasion, Instant now) {
        var window = now.minus(spec.replayWindow().multipliedBy(2));
        if (!seen.first(trigger, "signature/" + call.signature(), occasion, now, window))
            throw bad("the signature was used before");
    }

    private static Map<String, @Nullable Object> event(Call call, String occasion, Instant now) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("type", "webhook");
        event.put("id", occasion);
        event.put("time", now.toString());
        event.put("data", call.json());
        return event;
    }
}
