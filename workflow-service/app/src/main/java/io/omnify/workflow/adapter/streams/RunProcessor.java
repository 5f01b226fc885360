package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Event;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Decision;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/**
 * Brings inputs and due timers to the engine and does what it decides: first the timers, then the run, then what goes
 * out. After a crash the inputs since the last commit come again, and the engine repeats what they caused.
 */
final class RunProcessor implements Processor<String, byte[], String, byte[]> {
    private static final Logger LOG = Logger.getLogger(RunProcessor.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration HELD = Duration.ofMillis(50);
    private static final int TIMERS_AT_ONCE = 500;
    private static final Duration CROWD = Duration.ofMillis(100);
    private static final int PATIENCE = 2_000;

    private final Engine engine;
    private final Outputs outputs;
    private final InstantSource clock;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    private ProcessorContext<String, byte[]> context;

    @SuppressWarnings("NullAway.Init")
    private RunStore runs;

    @SuppressWarnings("NullAway.Init")
    private Definitions definitions;

    RunProcessor(Engine engine, Outputs outputs, InstantSource clock) {
        this.engine = engine;
        this.outputs = outputs;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.runs = new RunStore(context.<KeyValueStore<String, byte[]>>getStateStore(EngineTopology.RUNS));
        this.definitions = new Definitions(context.getStateStore(EngineTopology.DEFINITIONS));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> fire());
    }

    @Override
    public void process(Record<String, byte[]> received) {
        try {
            var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
            Inputs.read(event).ifPresent(input -> take(input, event));
        } catch (KafkaException e) {
            throw e; // the store or the broker, not the record
        } catch (RuntimeException e) {
            LOG.errorf(e, "input put aside key=%s", received.key());
            context.forward(DeadLetters.of(received, e), EngineTopology.TO_DEAD_LETTERS);
        }
    }

    private void take(Inputs.Received received, Event event) {
        var known = runs.find(received.run());
        var run = known.or(() -> Optional.ofNullable(received.asked()));
        if (run.isEmpty() || !run.get().origin().org().equals(event.org())) {
            LOG.debugf("input of no run here type=%s run=%s", event.type(), received.run());
            return;
        }
        decide(run.get(), received.input());
    }

    private void decide(Run run, Input input) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pinned = pinned(run);
        var definition = run.started() ? Optional.of(awaited(run)) : definitions.of(pinned.origin());
        var decision = definition
                .map(found -> engine.decide(found, pinned, input, now))
                .orElseGet(() -> engine.hold(pinned, now, now.plus(HELD)));
        apply(run, decision, now);
    }

    /** Whoever asked for no version in particular gets the newest, and keeps it. */
    private Run pinned(Run run) {
        if (run.origin().version() != 0) return run;
        int newest = definitions.newest(run.origin());
        return newest == 0 ? run : run.pinned(newest);
    }

    /** A running run's definition is here or on its way: the run began on an instance that had it. */
    private Definition awaited(Run run) {
        for (int i = 0; i < PATIENCE; i++) {
            var found = definitions.of(run.origin());
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new IllegalStateException("the definition of a running run is missing: " + run.id());
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(Run before, Decision decision, Instant now) {
        var run = decision.run();
        boolean forget = false;
        for (var effect : decision.effects()) {
            if (effect instanceof Effect.Wake(var at)) runs.wake(run.id(), at);
            forget |= effect instanceof Effect.Forget;
        }
        if (forget) runs.forget(run.id());
        else if (!run.equals(before)) runs.put(run);
        for (var effect : decision.effects()) send(run, effect, now);
    }

    private void send(Run run, Effect effect, Instant now) {
        switch (effect) {
            case Effect.Send(var command) -> context.forward(outputs.command(run, command, now), sink(command));
            case Effect.StartChild child ->
                context.forward(outputs.startChild(run, child, now), EngineTopology.TO_RUNS);
            case Effect.CancelChild child ->
                context.forward(outputs.cancelChild(run, child, now), EngineTopology.TO_RUNS);
            case Effect.TellParent news -> context.forward(outputs.tellParent(run, news, now), EngineTopology.TO_RUNS);
            case Effect.Changed(var changed) ->
                context.forward(outputs.changed(changed, now), EngineTopology.TO_EVENTS);
            case Effect.Wake _, Effect.Forget _ -> {}
        }
    }

    /** What acts on a platform does not wait behind agents that think. */
    private static String sink(Command command) {
        return switch (command.work()) {
            case Command.Work.Agent _ -> EngineTopology.TO_AGENTS;
            case Command.Work.Action _, Command.Work.Http _ -> EngineTopology.TO_ACTIONS;
        };
    }

    /** A crowd that wakes at one time is let in for a while, then the inputs have their turn. */
    private void fire() {
        long end = System.nanoTime() + CROWD.toNanos();
        boolean more = true;
        while (more) {
            var due = runs.due(clock.instant(), TIMERS_AT_ONCE);
            due.forEach(this::fire);
            more = due.size() == TIMERS_AT_ONCE && System.nanoTime() < end;
        }
    }

    private void fire(RunStore.Due timer) {
        try {
            runs.find(timer.run()).ifPresent(run -> decide(run, new Input.TimerFired()));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            putAside(timer.run(), e);
        }
        runs.remove(timer);
    }

    private void putAside(RunId run, RuntimeException reason) {
        LOG.errorf(reason, "timer put aside run=%s", run);
        var nothing = new Record<>(run.value(), new byte[0], clock.millis(), new RecordHeaders());
        context.forward(DeadLetters.of(nothing, reason), EngineTopology.TO_DEAD_LETTERS);
    }
}
