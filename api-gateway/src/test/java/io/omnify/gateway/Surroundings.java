package io.omnify.gateway;

import io.omnify.embedded.EmbeddedKafka;
import io.omnify.embedded.EmbeddedRedis;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A real Redis and addresses for services that are not there yet when the gateway starts: tests bring them up. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private EmbeddedRedis redis;
    private EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            redis = EmbeddedRedis.start(Files.createTempDirectory("gateway-redis"), 0);
            var config = new HashMap<String, String>();
            config.put("quarkus.redis.hosts", redis.url());
            kafka = EmbeddedKafka.start(Files.createTempDirectory("gateway-kafka"), 0);
            config.put("kafka.bootstrap.servers", kafka.bootstrap());
            for (var service : Services.NAMES) {
                var port = freePort();
                config.put("test.port." + service, String.valueOf(port));
                config.put("omnify.gateway.services." + service, "http://127.0.0.1:" + port);
            }
            var certificate = Certificate.in(Files.createTempDirectory("gateway-tls"));
            certificate.renew("first");
            config.put(
                    "quarkus.http.ssl.certificate.files",
                    certificate.certificate().toString());
            config.put(
                    "quarkus.http.ssl.certificate.key-files", certificate.key().toString());
            config.put("omnify.gateway.limits.organization", "1000");
            config.put("omnify.gateway.limits.user", "900");
            config.put("omnify.gateway.limits.credentials", "200");
            config.put("omnify.gateway.limits.concurrent", "8");
            config.put("omnify.gateway.limits.waiting", "30");
            config.put("omnify.gateway.service-secret", "secret-of-the-door");
            config.put("omnify.gateway.body-patience", "2s");
            config.put("omnify.gateway.routes.analytics.timeout", "1s");
            config.put("omnify.gateway.routes.imports.max-body", "30M");
            config.put("omnify.gateway.cors.origins", "https://partner.example");
            config.put("omnify.gateway.token.keys-at-most-every", "100ms");
            config.put("omnify.gateway.token.keys-at-least-every", "30s");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(redis).close();
        Objects.requireNonNull(kafka).close();
    }
}
