package io.omnify.platform.events;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Notices a consumer that has stopped asking for messages: its service answers requests as if nothing were wrong while
 * events pile up, and only a restart helps. A broker that is away is no such case: a living consumer goes on asking.
 */
@Liveness
@Singleton
public final class ChannelCheck implements HealthCheck {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);
    private static final String LAST_POLL = "last-poll-seconds-ago";

    private final KafkaClientService clients;

    public ChannelCheck(KafkaClientService clients) {
        this.clients = clients;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka-channels");
        boolean alive = true;
        for (var channel : clients.getConsumerChannels()) {
            var consumer = clients.getConsumer(channel);
            if (consumer == null || asks(consumer.unwrap().metrics())) continue;
            alive = false;
            response.withData(channel, "has stopped");
        }
        return response.status(alive).build();
    }

    /** A closed consumer has no metrics left; one that never asked yet is still starting and says less than zero. */
    private static boolean asks(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().name().equals(LAST_POLL))
                .anyMatch(metric ->
                        metric.metricValue() instanceof Number ago && ago.doubleValue() < LONGEST_SILENCE.toSeconds());
    }
}
