package io.omnify.agent.effects;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.shared.domain.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that does what it is told to, and counts what happened in the world. */
final class ScriptedAction implements Action {
    /** What the platform does with a call. */
    enum Behaviour {
        WORKS,
        WORKS_AND_CUTS,
        CUTS_BEFORE,
        WORKS_AND_KILLS_US,
        KILLS_US_BEFORE,
        BREAKS,
        REFUSES_FOR_NOW
    }

    final Deque<Behaviour> script = new ArrayDeque<>();
    final List<String> world = new ArrayList<>();
    final Repeatability repeatability;
    int silentLookUps;
    Failure refusal = Failure.retryable("action-rate-limited", "Later.");
    Duration longest = Duration.ofSeconds(5);

    /** What else goes on while a call is made. */
    Runnable meanwhile = () -> {};

    ScriptedAction(Repeatability repeatability) {
        this.repeatability = repeatability;
    }

    @Override
    public ActionDescription description() {
        var schema = Json.object("type", "object", "required", List.of("to"));
        return new ActionDescription("test.send", "Sends.", schema, Json.object(), repeatability);
    }

    @Override
    public Mode mode() {
        return Mode.SIMULATION;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration longest() {
        return longest;
    }

    @Override
    public Answer perform(Call call) {
        meanwhile.run();
        var key = call.key().toString();
        return switch (script.isEmpty() ? Behaviour.WORKS : script.poll()) {
            case WORKS -> happen(key);
            case WORKS_AND_CUTS -> {
                happen(key);
                yield new Answer.Uncertain("cut");
            }
            case CUTS_BEFORE -> new Answer.Uncertain("cut");
            case WORKS_AND_KILLS_US -> {
                happen(key);
                throw new InMemoryLedger.Crash();
            }
            case KILLS_US_BEFORE -> throw new InMemoryLedger.Crash();
            case BREAKS -> throw new IllegalStateException("a bug");
            case REFUSES_FOR_NOW -> new Answer.Refused(refusal);
        };
    }

    private Answer happen(String key) {
        if (repeatability != Repeatability.KEYED || !world.contains(key)) world.add(key);
        return new Answer.Done(Json.object("id", key));
    }

    @Override
    public Finding find(Call call) {
        if (silentLookUps-- > 0) return new Finding.Silent("away");
        var key = call.key().toString();
        return world.contains(key) ? new Finding.Happened(Json.object("id", key)) : new Finding.Absent();
    }
}
