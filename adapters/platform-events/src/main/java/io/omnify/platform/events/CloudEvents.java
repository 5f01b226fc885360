package io.omnify.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as headers {@code ce_*}, JSON data as the value. */
public final class CloudEvents {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String ORG = "ce_orgid";
    private static final String SPEC = "ce_specversion";

    private CloudEvents() {}

    static ProducerRecord<String, byte[]> record(String topic, String source, OutboxMessage message) {
        var record = new ProducerRecord<>(topic, message.key(), message.data().getBytes(UTF_8));
        describe(record.headers(), source, message);
        return record;
    }

    /**
     * Adds the attributes of {@code message} to headers that have none yet, for producers that are not the outbox (Kafka
     * Streams).
     */
    public static void describe(Headers headers, String source, OutboxMessage message) {
        put(headers, SPEC, "1.0");
        put(headers, ID, message.id());
        put(headers, TYPE, message.type());
        put(headers, SOURCE, "/" + source);
        put(headers, SUBJECT, message.key());
        put(headers, TIME, message.at().toString());
        put(headers, ORG, message.org());
        put(headers, "content-type", "application/json");
        if (message.traceparent() != null) put(headers, TraceParent.HEADER, message.traceparent());
    }

    public static @Nullable String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static Instant time(Headers headers, long fallbackMillis) {
        var text = read(headers, TIME);
        return text == null ? Instant.ofEpochMilli(fallbackMillis) : Instant.parse(text);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
