package io.omnify.agent.clients.domain;

import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to a client, noted before it is sent, so that none goes out twice whatever breaks. Immutable.
 *
 * @param key the sender's word for it; the same word is the same message
 * @param receipt the CRM's; null while it is not known to have gone
 */
public record Letter(
        String id,
        OrgId org,
        String connection,
        String client,
        String key,
        Message message,
        Instant begunAt,
        Status status,
        @Nullable Receipt receipt) {
    public static final String PREFIX = "msg_";

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

    public Letter in(Status next) {
        return new Letter(id, org, connection, client, key, message, begunAt, next, receipt);
    }

    public Letter received(Receipt said) {
        return new Letter(id, org, connection, client, key, message, begunAt, Status.of(said.delivery()), said);
    }
}
