package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Message.Delivery;
import io.omnify.agent.platforms.domain.Message.Receipt;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Messages between our words and the vendor's. */
final class MessageMapping {
    private MessageMapping() {}

    static ConversationsApi.Write write(Message message) {
        return message.channel() == Channel.SMS
                ? new ConversationsApi.Write("SMS", message.contact(), message.body(), null, null, null)
                : new ConversationsApi.Write(
                        "Email", message.contact(), null, message.subject(), message.body(), message.from());
    }

    static Delivery delivery(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "sent" -> Delivery.SENT;
            case "delivered" -> Delivery.DELIVERED;
            case "read", "opened", "clicked" -> Delivery.OPENED;
            case "failed", "undelivered", "opt_out" -> Delivery.FAILED;
            default -> Delivery.ACCEPTED;
        };
    }

    static Receipt receipt(ConversationsApi.Message message) {
        if (message.id() == null) throw VendorFailures.unreadable("a message without an id");
        return new Receipt(
                message.id(),
                message.conversationId() == null ? "" : message.conversationId(),
                delivery(message.status()),
                message.status() == null ? "" : message.status());
    }

    /** The message itself, or an object that holds it. */
    static ConversationsApi.Message read(JsonNode wire) {
        var message = wire.path("message").isObject() ? wire.path("message") : wire;
        return WireJson.MAPPER.convertValue(message, ConversationsApi.Message.class);
    }

    /** The specification says a list; really it is an object that holds it. */
    static List<JsonNode> list(@Nullable JsonNode messages) {
        if (messages == null) return List.of();
        var list = messages.isArray() ? messages : messages.path("messages");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** The ids of the e-mails behind a message. */
    static Stream<String> emails(@Nullable JsonNode meta) {
        if (meta == null) return Stream.empty();
        var ids = meta.findValue("messageIds");
        return ids == null
                ? Stream.empty()
                : StreamSupport.stream(ids.spliterator(), false)
                        .map(JsonNode::asText)
                        .limit(3);
    }

    /** The same but for white space. */
    static boolean same(@Nullable String asked, @Nullable String is) {
        return asked != null && is != null && plain(asked).equals(plain(is));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
