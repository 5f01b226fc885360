package io.omnify.agent.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.OutboxMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What webhooks tell us, and what they carry to others. */
public final class WebhookMessages {
    public static final String RECEIVED = "platform.webhook.received.v1";
    public static final String PING = "webhook.ping.v1";

    /** What a platform said is passed on with its nulls. */
    private static final ObjectMapper NULLS_KEPT = new ObjectMapper();

    private WebhookMessages() {}

    record WebhookReceivedV1(
            String connectionId,
            String platform,
            String mode,
            String accountId,
            String eventId,
            String eventType,
            @Nullable String subject,
            Instant occurredAt,
            Instant receivedAt,
            long sequence,
            boolean late,
            JsonNode payload) {}

    public static OutboxMessage encode(WebhookEvent event) {
        return switch (event) {
            case WebhookEvent.Received(var inlet, var notice, var sequence, var late, var at) -> {
                var data = new WebhookReceivedV1(
                        inlet.connection(),
                        inlet.platform().code(),
                        inlet.mode().code(),
                        inlet.account(),
                        notice.id(),
                        notice.type(),
                        notice.subject().isEmpty() ? null : notice.subject(),
                        notice.at(),
                        at,
                        sequence,
                        late,
                        payload(notice));
                // should one be taken a second time, it is the same event to whoever hears of it
                var id = "evt_" + inlet.connection() + "_hook_" + hash(notice.id());
                yield OutboxMessage.of(id, RECEIVED, inlet.connection(), inlet.org(), at, data);
            }
        };
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static JsonNode payload(Notice notice) {
        return NULLS_KEPT.valueToTree(notice.payload());
    }

    /** An event as it goes to an organisation's address. */
    public static String body(Event event) {
        return body(event.id(), event.type(), event.time(), event.org().value(), event.data());
    }

    public static String ping(String id, Instant at, String org, String subscription) {
        return body(id, PING, at, org, NULLS_KEPT.valueToTree(Map.of("webhook_id", subscription)));
    }

    private static String body(String id, String type, Instant at, String org, JsonNode data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("type", type);
        body.put("occurred_at", at.toString());
        body.put("organization_id", org);
        body.put("data", data);
        return NULLS_KEPT.valueToTree(body).toString();
    }
}
