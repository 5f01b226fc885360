package io.omnify.agent.platforms.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something written to one contact.
 *
 * @param subject of an e-mail; null for a text message
 * @param from the sender's address where the vendor lets it be chosen; null for the account's own
 */
public record Message(
        Channel channel,
        String contact,
        @Nullable String subject,
        String body,
        @Nullable String from) {
    /** The way it goes. */
    public enum Channel {
        EMAIL,
        SMS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it came. */
    public enum Delivery {
        ACCEPTED,
        SENT,
        DELIVERED,
        OPENED,
        FAILED
    }

    /** What the vendor says of one that was taken. */
    public record Receipt(String id, String conversation, Delivery delivery, String detail) {}
}
