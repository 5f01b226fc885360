package io.omnify.agent.adapter.kafka;

import io.omnify.agent.contract.WorkflowStepRequestedV1;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Lent;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.work.Workers;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the steps that runs hand to agents. A command is accepted as soon as its execution is stored and claimed; from
 * then on the execution ends even when this process does not.
 */
@Singleton
public final class StepCommands {
    private static final String TYPE = "workflow.step.requested.v1";

    private final Deliveries deliveries;
    private final StartExecution start;
    private final Executions executions;
    private final Workers workers;

    StepCommands(Deliveries deliveries, StartExecution start, Executions executions, Workers workers) {
        this.deliveries = deliveries;
        this.start = start;
        this.executions = executions;
        this.workers = workers;
    }

    @Incoming("commands")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) throws InterruptedException {
        if (!event.type().equals(TYPE)) return;
        var command = command(event.read(WorkflowStepRequestedV1.class));
        var started = workers.start(claim -> start.step(event.org(), command, claim));
        if (started.claimed() instanceof Claimed.Known(var finished)) executions.tellAgain(finished);
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static StepCommand command(WorkflowStepRequestedV1 wire) {
        return new StepCommand(
                wire.commandId(),
                new Command.Step(wire.runId(), wire.stepId(), wire.attempt()),
                new Work(
                        wire.agent(),
                        wire.agentVersion(),
                        wire.input() == null ? Json.object() : wire.input(),
                        Lent.PERMISSIONS),
                wire.deadline());
    }
}
