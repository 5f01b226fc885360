package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.usecase.StartExecution.Terms;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Queues many inputs for one agent: all of them or, when one cannot start, none. An item is a command of its own, so a
 * batch that is sent again under its id, whole or after half of it was lost, is the same batch.
 */
public final class StartBatch {
    public static final int LARGEST = 100;

    private final FindAgents agents;
    private final ExecutionQueue queue;
    private final Admission admission;
    private final Terms terms;

    /** What is wanted; version is null for the current one. */
    public record Batch(
            String id,
            String agent,
            @Nullable Long version,
            List<Map<String, @Nullable Object>> inputs,
            Set<Permission> granted) {}

    public StartBatch(FindAgents agents, ExecutionQueue queue, Admission admission, Terms terms) {
        this.agents = agents;
        this.queue = queue;
        this.admission = admission;
        this.terms = terms;
    }

    /** In the order of the inputs, each as it stands now. */
    public List<Execution> handle(OrgId org, Batch batch, Instant now) {
        var agent = agents.one(org, batch.agent(), batch.version());
        check(agent, batch, now);
        var fresh = IntStream.range(0, batch.inputs().size())
                .mapToObj(i -> item(agent, batch, i, now))
                .toList();
        var commands = fresh.stream().map(each -> each.command().id()).toList();
        for (var stored : queue.find(org, commands)) same(batch, stored, fresh.get(index(stored)));
        return fresh.stream().map(each -> same(batch, queue.add(each), each)).toList();
    }

    /** The first input as work that a tool call of the giver, whose id is the batch's, gives to another agent. */
    public Execution handOver(OrgId org, Batch batch, Optional<Execution> giver, Instant now) {
        var agent = agents.one(org, batch.agent(), batch.version());
        check(agent, batch, now);
        var own = terms.limits().limits(agent, now, null);
        var fresh = item(
                agent,
                Command.handOver(batch.id(), batch.granted()),
                batch.inputs().getFirst(),
                giver.map(own::of).orElse(own),
                now);
        return same(batch, queue.add(fresh), fresh);
    }

    /** Another work under a known id is nobody's to have: its sender would take the one's answer for the other's. */
    private static Execution same(Batch batch, Execution stored, Execution fresh) {
        if (stored.id().equals(fresh.id()) || OldExecutions.DELETED.equals(stored.failure())) return stored;
        if (stored.agent().id().equals(fresh.agent().id()) && Json.same(given(stored), given(fresh))) return stored;
        throw new Refused(new Refusal.BatchDiffers(batch.id()));
    }

    /** The input as it was sent, without what was remembered then. */
    private static Map<String, @Nullable Object> given(Execution execution) {
        var input = new LinkedHashMap<String, @Nullable Object>(execution.input());
        input.remove(Recall.FIELD);
        return input;
    }

    /** What has become of a batch; refuses with BatchNotFound one that was never sent. */
    public List<Execution> find(OrgId org, String batch) {
        var commands = IntStream.range(0, LARGEST)
                .mapToObj(i -> Command.ofBatch(batch, i))
                .toList();
        var items = queue.find(org, commands);
        if (items.isEmpty()) throw new Refused(new Refusal.BatchNotFound(batch));
        return items;
    }

    /** Names every input that does not fit; what stands against all of them is refused as it is. */
    private void check(Agent agent, Batch batch, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < batch.inputs().size(); i++) {
            var refusal = admission.refusal(agent, batch.inputs().get(i), now);
            if (refusal.isEmpty()) continue;
            if (!(refusal.get() instanceof Refusal.InvalidInput(var wrong))) throw new Refused(refusal.get());
            for (var each : wrong) problems.add(new FieldProblem("inputs[" + i + "]", each.message()));
        }
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(List.copyOf(problems)));
    }

    private Execution item(Agent agent, Batch batch, int index, Instant now) {
        var command = Command.ofBatch(batch.id(), index, batch.granted());
        return item(agent, command, batch.inputs().get(index), terms.limits().limits(agent, now, null), now);
    }

    private Execution item(
            Agent agent, Command command, Map<String, @Nullable Object> input, Limits limits, Instant now) {
        return Execution.start(
                        new ExecutionId(terms.ids().next(ExecutionId.PREFIX)),
                        agent.org(),
                        StartExecution.reference(agent),
                        command,
                        terms.recall().into(agent, input, now),
                        limits,
                        terms.mode(),
                        now)
                .queued();
    }

    public String newId() {
        return terms.ids().next("batch_");
    }

    /** Which item of its batch an execution is. */
    public static int index(Execution item) {
        var command = item.command().id();
        return Integer.parseInt(command.substring(command.lastIndexOf('/') + 1));
    }
}
