package io.omnify.analytics.adapter.kafka;

import io.omnify.analytics.contract.PlatformMetricsV1;
import io.omnify.analytics.metrics.usecase.RecordHours;
import io.omnify.analytics.metrics.usecase.RecordSynced;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.TopicDeclarations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the figures that platforms state, and state again. */
@Singleton
public class PlatformMetrics implements TopicDeclarations {
    private static final String TOPIC = "omnify.platform.metrics";

    private final RecordSynced days;
    private final RecordHours hours;
    private final Deliveries deliveries;

    PlatformMetrics(RecordSynced days, RecordHours hours, Deliveries deliveries) {
        this.days = days;
        this.hours = hours;
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, Integer> partitions() {
        return Map.of(TOPIC, STANDARD, TOPIC + ".dlq", STANDARD);
    }

    @Incoming("platform-metrics")
    @RunOnVirtualThread
    void on(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::handle);
    }

    private void handle(Event event) {
        if (!event.type().equals(PlatformMetricsV1.TYPE)) return;
        var said = event.read(PlatformMetricsV1.class);
        var hourly = said.hourly();
        days.handle(event.org(), said.toDomain(), said.asOf());
        hours.handle(event.org(), hourly);
        if (said.tellsHours() != null) hours.tells(event.org(), said.platform(), said.tellsHours());
    }
}
