package io.omnify.analytics.adapter.kafka;

import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.contract.ExecutionFinishedV1;
import io.omnify.analytics.contract.RunChangedV1;
import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.TopicDeclarations;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts what agents and workflows finished; other events on the same topics are none of its business. */
@Singleton
public class ActivityConsumers implements TopicDeclarations {
    private final Activity activity;
    private final Batches batches;

    ActivityConsumers(Activity activity, Batches batches) {
        this.activity = activity;
        this.batches = batches;
    }

    @Override
    public Map<String, Integer> partitions() {
        return Map.of("omnify.agent.events", STANDARD, "omnify.workflow.events", STANDARD);
    }

    @Incoming("agent-events")
    @Blocking
    void onAgentEvents(ConsumerRecords<String, byte[]> batch) {
        batches.handle(batch, ActivityConsumers::execution, activity::recordExecutions);
    }

    @Incoming("workflow-events")
    @Blocking
    void onWorkflowEvents(ConsumerRecords<String, byte[]> batch) {
        batches.handle(batch, ActivityConsumers::run, activity::recordRuns);
    }

    private static Optional<ExecutionFact> execution(Event event) {
        if (!event.type().equals(ExecutionFinishedV1.TYPE)) return Optional.empty();
        return Optional.of(event.read(ExecutionFinishedV1.class).toDomain(event.org()));
    }

    private static Optional<RunFact> run(Event event) {
        if (!event.type().equals(RunChangedV1.TYPE)) return Optional.empty();
        var run = event.read(RunChangedV1.class);
        return run.ended() ? Optional.of(run.toDomain(event.org(), event.time())) : Optional.empty();
    }
}
