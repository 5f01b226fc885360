package io.omnify.agent.clients.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.auth.api.OrgId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message to a client, noted before it is sent, so that none goes out twice whatever breaks. Immutable.
 *
 * @param key the sender's word for it; the same word is the same message
 * @param message without its text once that is forgotten
 * @param mark tells whether another message says the same, also when the text is forgotten
 * @param receipt the CRM's; null while it is not known to have gone
 */
public record Letter(
        String id,
        OrgId org,
        String connection,
        String client,
        String key,
        Message message,
        String mark,
        Instant begunAt,
        Status status,
        @Nullable Receipt receipt) {
    public static final String PREFIX = "msg_";
    /** So many characters of what it says are told in brief. */
    public static final int BEGINNING = 1_000;

    /** How far it came. */
    public enum Status {
        /** Handed over, or about to be. */
        SENDING,
        /** It may have gone: nobody sends it again. */
        UNCERTAIN,
        /** Certainly not sent. */
        REFUSED,
        ACCEPTED,
        SENT,
        DELIVERED,
        OPENED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(Message.Delivery delivery) {
            return valueOf(delivery.name());
        }

        /** Whether asking the CRM may tell more. */
        public boolean isOpen() {
            return this == SENDING || this == UNCERTAIN || this == ACCEPTED || this == SENT || this == DELIVERED;
        }
    }

    /** Differs between letters that say the same, so that nobody finds a text by trying the likely ones on all of them. */
    public static String mark(String id, Message message) {
        var subject = Objects.requireNonNullElse(message.subject(), "");
        var from = Objects.requireNonNullElse(message.from(), "");
        var said = String.join("\0", id, message.channel().code(), message.contact(), subject, from, message.body());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public boolean says(Message other) {
        return mark.equals(mark(id, other));
    }

    /** Whoever it went to is gone, and with them what it said. */
    public boolean isForgotten() {
        return message.body().isEmpty();
    }

    public Letter forgotten() {
        var bare = new Message(message.channel(), message.contact(), null, "", null);
        var said = receipt == null ? null : new Receipt(receipt.id(), receipt.conversation(), receipt.delivery(), "");
        return new Letter(id, org, connection, client, key, bare, mark, begunAt, status, said);
    }

    /** With no more than the beginning of what it says: many letters of whole pages are more than anybody lists. */
    public Letter brief() {
        var bare = new Message(message.channel(), message.contact(), message.subject(), beginning(), message.from());
        return new Letter(id, org, connection, client, key, bare, mark, begunAt, status, receipt);
    }

    /** Never half of a character that is two to Java. */
    private String beginning() {
        var body = message.body();
        if (body.length() <= BEGINNING) return body;
        return body.substring(0, Character.isHighSurrogate(body.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING);
    }

    public Letter in(Status next) {
        return new Letter(id, org, connection, client, key, message, mark, begunAt, next, receipt);
    }

    public Letter received(Receipt said) {
        return new Letter(id, org, connection, client, key, message, mark, begunAt, Status.of(said.delivery()), said);
    }
}
