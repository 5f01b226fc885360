package io.omnify.analytics.adapter.kafka;

import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.contract.ExecutionFinishedV1;
import io.omnify.analytics.contract.RunChangedV1;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.TopicDeclarations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts what agents and workflows finished; other events on the same topics are none of its business. */
@Singleton
public class ActivityConsumers implements TopicDeclarations {
    private final Activity activity;
    private final Deliveries deliveries;

    ActivityConsumers(Activity activity, Deliveries deliveries) {
        this.activity = activity;
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, Integer> partitions() {
        return Map.of("omnify.agent.events", STANDARD, "omnify.workflow.events", STANDARD);
    }

    @Incoming("agent-events")
    @RunOnVirtualThread
    void onAgentEvent(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::execution);
    }

    @Incoming("workflow-events")
    @RunOnVirtualThread
    void onWorkflowEvent(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::run);
    }

    private void execution(Event event) {
        if (!event.type().equals(ExecutionFinishedV1.TYPE)) return;
        activity.record(event.read(ExecutionFinishedV1.class).toDomain(event.org()));
    }

    private void run(Event event) {
        if (!event.type().equals(RunChangedV1.TYPE)) return;
        var run = event.read(RunChangedV1.class);
        if (run.ended()) activity.record(run.toDomain(event.org(), event.time()));
    }
}
