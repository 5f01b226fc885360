package io.omnify.platform.events;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Says within two seconds whether Kafka is there; the check that comes with Quarkus takes a minute to say it is not. */
@Readiness
@Singleton
public final class KafkaCheck implements HealthCheck {
    private static final int DEADLINE_MS = 2_000;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    public KafkaCheck(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                5_000);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka");
        try {
            var nodes = admin().describeCluster(new DescribeClusterOptions().timeoutMs(DEADLINE_MS))
                    .nodes()
                    .get(DEADLINE_MS, TimeUnit.MILLISECONDS);
            return response.up().withData("nodes", nodes.size()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        } catch (Exception e) {
            return response.down().withData("reason", "not reachable").build();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) admin = Admin.create(settings);
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) admin.close(Duration.ofSeconds(1));
    }
}
