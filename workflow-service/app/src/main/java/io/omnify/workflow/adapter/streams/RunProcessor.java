package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Event;
import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.admission.usecase.Courtesy;
import io.omnify.workflow.admission.usecase.Turns;
import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.contract.TurnGivenV1;
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
    private static final int TIMERS_AT_ONCE = 32;

    /** For how long timers are fired before inputs have their turn, when there are any, and when there are none. */
    private static final Duration CROWD = Duration.ofMillis(10);

    private static final Duration LONE_CROWD = Duration.ofMillis(40);
    private static final int LET_IN_AT_ONCE = 100;

    private final Engine engine;
    private final Outputs outputs;
    private final Share share;
    private final Courtesy courtesy;
    private final InstantSource clock;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    private ProcessorContext<String, byte[]> context;

    @SuppressWarnings("NullAway.Init")
    private RunStore runs;

    @SuppressWarnings("NullAway.Init")
    private Definitions definitions;

    @SuppressWarnings("NullAway.Init")
    private Admissions admissions;

    @SuppressWarnings("NullAway.Init")
    private TurnGiver turns;

    @SuppressWarnings("NullAway.Init")
    private Sending sending;

    private boolean inputs;
    private boolean opened;

    RunProcessor(Engine engine, Outputs outputs, Share share, Courtesy courtesy, InstantSource clock) {
        this.share = share;
        this.courtesy = courtesy;
        this.engine = engine;
        this.outputs = outputs;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.sending = new Sending(outputs);
        this.definitions = new Definitions(context.getStateStore(EngineTopology.DEFINITIONS));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
        context.schedule(Turns.PATIENCE, PunctuationType.WALL_CLOCK_TIME, _ -> again());
    }

    /** Who waits is read when the store has been restored. */
    private void open() {
        if (opened) return;
        opened = true;
        var store = context.<KeyValueStore<String, byte[]>>getStateStore(EngineTopology.RUNS);
        runs = new RunStore(store);
        admissions = new Admissions(new WaitingSteps(store), share, courtesy);
        turns = new TurnGiver(
                new StoredTurns(store), outputs, record -> context.forward(record, EngineTopology.TO_RUNS));
    }

    @Override
    public void process(Record<String, byte[]> received) {
        inputs = true;
        open();
        var now = clock.instant();
        courtesy.lay(Duration.between(Instant.ofEpochMilli(received.timestamp()), now), now);
        try {
            var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
            if (event.type().equals(TurnAskedV1.TYPE)) turns.hear(event, now);
            else Inputs.read(event).ifPresent(input -> take(input, event));
            letIn();
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
            if (run.isEmpty() && received.input() instanceof Input.TurnGiven) gone(event);
            LOG.debugf("input of no run here type=%s run=%s", event.type(), received.run());
            return;
        }
        decide(run.get(), received.input());
    }

    /** Whoever gives turns must not wait for a run that is no more. */
    private void gone(Event event) {
        var end = outputs.endTurn(event.org(), event.read(TurnGivenV1.class), clock.instant());
        context.forward(end, EngineTopology.TO_RUNS);
    }

    private void decide(Run run, Input input) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pinned = definitions.pinned(run);
        var definition = run.started() ? Optional.of(definitions.awaited(run)) : definitions.of(pinned.origin());
        var decision = definition
                .map(found -> engine.decide(
                        found, pinned, input, now, admissions.gate(run.origin().org())))
                .orElseGet(() -> engine.hold(pinned, now, now.plus(HELD)));
        apply(run, decision, now);
    }

    private void apply(Run before, Decision decision, Instant now) {
        var run = decision.run();
        var outgoing = sending.written(run, decision.effects(), now);
        var written = run.equals(before) ? null : RunStore.written(run);
        boolean forget = false;
        for (var effect : decision.effects()) {
            if (effect instanceof Effect.Wake(var at)) runs.wake(run.id(), at);
            if (effect instanceof Effect.Queue step) admissions.queue(run, step);
            forget |= effect instanceof Effect.Forget;
        }
        if (forget) runs.forget(run.id());
        else if (written != null) runs.put(run.id(), written);
        for (var each : outgoing) each.leave(context);
        admissions.noted(before, decision, now);
        var was = before.alarm().at();
        if (was != null && was.isAfter(now) && !was.equals(run.alarm().at())) runs.unwake(run.id(), was);
    }

    private void again() {
        open();
        turns.again(clock.instant());
    }

    private void tick() {
        open();
        fire();
        letIn();
        inputs = false;
    }

    /** Those whose turn it is to send a command: each is let in before its place in the queue is given up. */
    private void letIn() {
        for (int i = 0; i < LET_IN_AT_ONCE; i++) {
            var next = admissions.next(clock.instant());
            if (next.isEmpty()) return;
            attempt(next.get().run(), next.get().input());
            admissions.letIn(next.get());
        }
    }

    /** A crowd that wakes at one time is let in for a while, then the inputs have their turn. */
    private void fire() {
        long end = System.nanoTime() + (inputs ? CROWD : LONE_CROWD).toNanos();
        boolean more = true;
        while (more) {
            var due = runs.due(clock.instant(), TIMERS_AT_ONCE);
            due.forEach(this::fire);
            more = due.size() == TIMERS_AT_ONCE && System.nanoTime() < end;
        }
    }

    private void fire(RunStore.Due timer) {
        attempt(timer.run(), new Input.TimerFired());
        runs.remove(timer);
    }

    private void attempt(RunId id, Input input) {
        try {
            runs.find(id).ifPresent(run -> decide(run, input));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            putAside(id, e);
        }
    }

    private void putAside(RunId run, RuntimeException reason) {
        LOG.errorf(reason, "what was due is put aside run=%s", run);
        var nothing = new Record<>(run.value(), new byte[0], clock.millis(), new RecordHeaders());
        context.forward(DeadLetters.of(nothing, reason), EngineTopology.TO_DEAD_LETTERS);
    }
}
