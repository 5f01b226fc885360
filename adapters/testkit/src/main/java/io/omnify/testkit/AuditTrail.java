package io.omnify.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service under test has sent to the audit trail of one organisation; every entry is held against its schema. */
public record AuditTrail(List<JsonNode> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Reads until an entry of this action is there; fails when none comes. */
    public static AuditTrail until(OrgId org, String action) {
        var found = new ArrayList<JsonNode>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "trail-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("omnify.audit.events"));
            var end = Instant.now().plus(LONGEST);
            while (Instant.now().isBefore(end)) {
                for (var entry : consumer.poll(Duration.ofMillis(200)))
                    if (org.value().equals(entry.key())) found.add(checked(new String(entry.value(), UTF_8)));
                if (found.stream().anyMatch(entry -> action(entry).equals(action)))
                    return new AuditTrail(List.copyOf(found));
            }
        }
        throw new AssertionError("no audit entry " + action + " among "
                + found.stream().map(AuditTrail::action).toList());
    }

    public List<String> actions() {
        return entries.stream().map(AuditTrail::action).toList();
    }

    /** The first entry of this action. */
    public JsonNode entry(String action) {
        return entries.stream()
                .filter(entry -> action(entry).equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action + " among " + actions()));
    }

    private static String action(JsonNode entry) {
        return entry.path("action").asString();
    }

    private static JsonNode checked(String json) {
        Contracts.assertEvent("audit.recorded.v1", json);
        return JSON.readTree(json);
    }
}
