package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow does: a graph of steps and the value it answers with.
 *
 * @param agentVersions of the agents that steps name without a version: which one does their work, by the agent's id
 */
public record Definition(
        String name,
        String description,
        Map<String, @Nullable Object> inputSchema,
        @Nullable Object output,
        Limits limits,
        List<Trigger> triggers,
        Graph graph,
        OnFailure onFailure,
        Map<String, Integer> agentVersions,
        Map<String, @Nullable Object> extra) {
    public static final int MAX_STEPS = 500;
    public static final int MAX_BYTES = 1024 * 1024;

    /** How long a run may take, and how many may run at once; 0 means no limit. */
    public record Limits(long timeoutSeconds, int concurrency) {
        public static final Limits NONE = new Limits(0, 0);
    }

    /**
     * What a run does that has failed, before it ends.
     *
     * @param compensate undoes what its steps did, whichever failed
     * @param step is done last, such as telling somebody
     */
    public record OnFailure(boolean compensate, @Nullable Step step) {
        public static final String STEP_ID = "on_failure";
        public static final OnFailure NOTHING = new OnFailure(false, null);
    }

    public Definition {
        triggers = List.copyOf(triggers);
        agentVersions = Collections.unmodifiableMap(new TreeMap<>(agentVersions));
    }

    /** A definition whose agents are taken as they are when their steps are done. */
    public Definition(
            String name,
            String description,
            Map<String, @Nullable Object> inputSchema,
            @Nullable Object output,
            Limits limits,
            List<Trigger> triggers,
            Graph graph,
            OnFailure onFailure,
            Map<String, @Nullable Object> extra) {
        this(name, description, inputSchema, output, limits, triggers, graph, onFailure, Map.of(), extra);
    }

    /** A definition of steps alone. */
    public static Definition of(String name, List<Step> steps) {
        return new Definition(
                name,
                "",
                Map.of(),
                null,
                Limits.NONE,
                List.of(Trigger.MANUAL),
                new Graph(steps),
                OnFailure.NOTHING,
                Map.of());
    }

    public List<Step> steps() {
        return graph.steps();
    }

    /** Every step, also those repeated by loops, those that undo others, and the one for a failed run. */
    public Stream<Step> all() {
        var last = Optional.ofNullable(onFailure.step());
        return Stream.concat(steps().stream(), last.stream()).flatMap(Definition::withInner);
    }

    private static Stream<Step> withInner(Step step) {
        var inner = new ArrayList<Step>();
        if (step instanceof Step.ForEach loop) inner.add(loop.step());
        var undo = step.common().compensateWith();
        if (undo != null) inner.add(undo);
        return Stream.concat(Stream.of(step), inner.stream().flatMap(Definition::withInner));
    }

    public long timeoutSeconds() {
        return limits.timeoutSeconds();
    }

    /** The same with these versions of agents in place of others. */
    public Definition with(Map<String, Integer> agentVersions) {
        return new Definition(
                name, description, inputSchema, output, limits, triggers, graph, onFailure, agentVersions, extra);
    }

    /** Who does a step's work: the version the step names, else the one this definition stays with. */
    public AgentRef worker(AgentRef named) {
        return named instanceof AgentRef.ById(var id, var version) && version == null
                ? new AgentRef.ById(id, agentVersions.get(id))
                : named;
    }

    /**
     * The step that a step of a run does: one of the graph, the repeated one of a loop ({@code loop.0}), the one that
     * undoes another ({@code step.undo}), or the one for a failed run.
     */
    public Optional<Step> step(String runtimeId) {
        var own = graph.step(runtimeId);
        if (own != null) return Optional.of(own);
        if (runtimeId.equals(OnFailure.STEP_ID)) return Optional.ofNullable(onFailure.step());
        int dot = runtimeId.indexOf('.');
        if (dot < 0) return Optional.empty();
        var base = graph.step(runtimeId.substring(0, dot));
        if (base == null) return Optional.empty();
        if (runtimeId.endsWith(".undo"))
            return Optional.ofNullable(base.common().compensateWith());
        return base instanceof Step.ForEach loop ? Optional.of(loop.step()) : Optional.empty();
    }
}
