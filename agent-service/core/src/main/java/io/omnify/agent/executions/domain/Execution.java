package io.omnify.agent.executions.domain;

import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.models.domain.Fallback;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of work of an agent: all that was said, called, paid and answered. Immutable, and enough to resume from. */
public record Execution(
        ExecutionId id,
        OrgId org,
        AgentRef agent,
        Command command,
        Map<String, @Nullable Object> input,
        Limits limits,
        Mode mode,
        Status status,
        List<Turn> turns,
        List<ToolCall> calls,
        List<Fallback> fallbacks,
        List<GuardrailTrip> guardrails,
        List<Ruling> rulings,
        @Nullable Map<String, @Nullable Object> output,
        @Nullable Failure failure,
        boolean cancelRequested,
        Instant startedAt,
        @Nullable Instant completedAt,
        long version) {
    /** The agent as it was asked; type is null when a command named an agent that does not exist. */
    public record AgentRef(String id, @Nullable String type, long version) {}

    public Execution {
        input = Json.copy(input);
        turns = List.copyOf(turns);
        calls = List.copyOf(calls);
        fallbacks = List.copyOf(fallbacks);
        guardrails = List.copyOf(guardrails);
        rulings = List.copyOf(rulings);
        output = output == null ? null : Json.copy(output);
    }

    public static Execution start(
            ExecutionId id,
            OrgId org,
            AgentRef agent,
            Command command,
            Map<String, @Nullable Object> input,
            Limits limits,
            Mode mode,
            Instant now) {
        return new Execution(
                id,
                org,
                agent,
                command,
                input,
                limits,
                mode,
                Status.RUNNING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                now,
                null,
                1);
    }

    /** The same, before anybody works on it. */
    public Execution queued() {
        return next(Status.QUEUED, turns, calls, output, failure, completedAt);
    }

    /** Nothing more happens until a person has decided. */
    public Execution waitingForApproval() {
        return next(Status.WAITING_FOR_APPROVAL, turns, calls, output, failure, completedAt);
    }

    public Optional<Turn> lastTurn() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    public List<ToolCall> callsOf(int turn) {
        return calls.stream().filter(call -> call.turn() == turn).toList();
    }

    /** Of the agent's model and of those that judged. */
    public Usage usage() {
        return Stream.concat(turns.stream().map(Turn::usage), rulings.stream().map(Ruling::usage))
                .reduce(Usage.NONE, Usage::plus);
    }

    public Money cost() {
        return Stream.concat(turns.stream().map(Turn::cost), rulings.stream().map(Ruling::cost))
                .reduce(Money.usd(0), Money::plus);
    }

    /** The model has spoken: its turn, and the calls it asks for. */
    public Execution heard(Turn turn, List<ToolCall> asked) {
        return next(status, append(turns, List.of(turn)), append(calls, asked), output, failure, completedAt);
    }

    /** Models of the chain were passed over; from now on nobody shall take this for what the first one made. */
    public Execution fellBack(List<Fallback> passedOver) {
        return passedOver.isEmpty()
                ? this
                : noting(Mode.FALLBACK, append(fallbacks, passedOver), guardrails, rulings, version);
    }

    /** Rules were broken: part of the history, whatever follows from it. */
    public Execution tripped(List<GuardrailTrip> trips) {
        return trips.isEmpty() ? this : noting(mode, fallbacks, append(guardrails, trips), rulings, version);
    }

    /** Judges have spoken: paid like a turn, and so a state of its own. */
    public Execution judged(List<Ruling> said) {
        return said.isEmpty() ? this : noting(mode, fallbacks, guardrails, append(rulings, said), version + 1);
    }

    /** What is only remembered is stored with the next state and has no version of its own. */
    private Execution noting(
            Mode mode, List<Fallback> fallbacks, List<GuardrailTrip> guardrails, List<Ruling> rulings, long version) {
        return new Execution(
                id,
                org,
                agent,
                command,
                input,
                limits,
                mode,
                status,
                turns,
                calls,
                fallbacks,
                guardrails,
                rulings,
                output,
                failure,
                cancelRequested,
                startedAt,
                completedAt,
                version);
    }

    /** The last turn as it was found to be once its answer was held to the rules. */
    public Execution revised(Turn last) {
        var revised = new ArrayList<>(turns.subList(0, turns.size() - 1));
        revised.add(last);
        return next(status, revised, calls, output, failure, completedAt);
    }

    /** These calls are about to act. */
    public Execution starting(List<ToolCall> about, Instant now) {
        return withCalls(call -> about.contains(call) ? call.started(now) : call);
    }

    /** These calls are over, by call id; later than those before, so that the order of their ends can be told. */
    public Execution returned(Map<String, ToolResult> results, Instant started, Instant now) {
        var ended = afterEarlier(now);
        return withCalls(call -> {
            var result = results.get(call.id());
            return result == null ? call : call.over(result, started, ended);
        });
    }

    /** What is stored knows milliseconds and no less. */
    private Instant afterEarlier(Instant now) {
        return calls.stream()
                .flatMap(call -> Stream.ofNullable(call.completedAt()))
                .max(Comparator.naturalOrder())
                .map(latest -> latest.truncatedTo(ChronoUnit.MILLIS).plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    public Execution completed(Map<String, @Nullable Object> with, Instant now) {
        return next(Status.COMPLETED, turns, calls, with, null, now);
    }

    public Execution failed(Failure why, Instant now) {
        return next(Status.FAILED, turns, calls, null, why, now);
    }

    public Execution needsAttention(Failure why, Instant now) {
        return next(Status.NEEDS_ATTENTION, turns, calls, null, why, now);
    }

    public Execution cancelled(Instant now) {
        return next(Status.CANCELLED, turns, calls, null, Failure.of("cancelled", "Cancelled on request."), now);
    }

    private Execution withCalls(UnaryOperator<ToolCall> change) {
        return next(status, turns, calls.stream().map(change).toList(), output, failure, completedAt);
    }

    private Execution next(
            Status status,
            List<Turn> turns,
            List<ToolCall> calls,
            @Nullable Map<String, @Nullable Object> output,
            @Nullable Failure failure,
            @Nullable Instant completedAt) {
        return new Execution(
                id,
                org,
                agent,
                command,
                input,
                limits,
                mode,
                status,
                turns,
                calls,
                fallbacks,
                guardrails,
                rulings,
                output,
                failure,
                cancelRequested,
                startedAt,
                completedAt,
                version + 1);
    }

    private static <T> List<T> append(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
