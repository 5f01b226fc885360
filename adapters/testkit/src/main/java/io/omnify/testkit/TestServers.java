package io.omnify.testkit;

import io.omnify.embedded.EmbeddedKafka;
import io.omnify.embedded.EmbeddedMongo;
import io.omnify.embedded.EmbeddedRedis;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a service under test the real thing: a MongoDB, a Kafka broker and a Redis of its own, and a key whose tokens
 * it accepts. The argument {@code without} names what a service does not use, such as {@code "kafka,mongo,tokens"}.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Set<String> without = Set.of();

    @Override
    public void init(Map<String, String> arguments) {
        without = Set.of(arguments.getOrDefault("without", "").split(","));
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", "0");
        if (!without.contains("redis"))
            settings.put(
                    "quarkus.redis.hosts",
                    keep(EmbeddedRedis.start(scratch("redis"), 0)).url());
        if (!without.contains("mongo")) {
            settings.put(
                    "quarkus.mongodb.connection-string",
                    keep(EmbeddedMongo.inMemory()).uri());
            settings.put(
                    "quarkus.mongodb.database",
                    "test_" + UUID.randomUUID().toString().substring(0, 8));
        }
        if (!without.contains("kafka"))
            settings.put(
                    "kafka.bootstrap.servers",
                    keep(EmbeddedKafka.start(scratch("kafka"), 0)).bootstrap());
        if (!without.contains("tokens"))
            settings.put(
                    "mp.jwt.verify.publickey.location",
                    TestTokens.publicKeyFile().toUri().toString());
        return settings;
    }

    private <T extends AutoCloseable> T keep(T server) {
        running.push(server);
        return server;
    }

    private static Path scratch(String name) {
        try {
            return Files.createTempDirectory("omnify-test-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a test server did not stop", e);
            }
        }
    }
}
