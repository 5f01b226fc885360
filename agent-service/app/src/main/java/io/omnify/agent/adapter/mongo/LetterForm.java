package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.domain.Letter.Status;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Message.Delivery;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.auth.api.OrgId;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a message to a client is kept. */
final class LetterForm {
    private LetterForm() {}

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static Document write(Letter letter) {
        var message = letter.message();
        return new Document("_id", letter.id())
                .append("org", letter.org().value())
                .append("connection", letter.connection())
                .append("client", letter.client())
                .append("key", letter.key())
                .append("channel", message.channel().name())
                .append("contact", message.contact())
                .append("subject", message.subject())
                .append("body", message.body())
                .append("beginning", letter.brief().message().body())
                .append("from", message.from())
                .append("mark", letter.mark())
                .append("begunAt", Date.from(letter.begunAt()))
                .append("status", letter.status().name());
    }

    static Letter read(Document stored) {
        return read(stored, "body");
    }

    /** One that was read without its body; older ones have no beginning. */
    static Optional<Letter> brief(Document stored) {
        return stored.containsKey("beginning") ? Optional.of(read(stored, "beginning")) : Optional.empty();
    }

    @SuppressWarnings("NullAway") // as above
    private static Letter read(Document stored, String body) {
        var id = ConnectionForm.text(stored, "_id");
        var message = new Message(
                Channel.valueOf(ConnectionForm.text(stored, "channel")),
                ConnectionForm.text(stored, "contact"),
                stored.getString("subject"),
                ConnectionForm.text(stored, body),
                stored.getString("from"));
        var mark = stored.getString("mark"); // older ones have none
        return new Letter(
                id,
                new OrgId(ConnectionForm.text(stored, "org")),
                ConnectionForm.text(stored, "connection"),
                ConnectionForm.text(stored, "client"),
                ConnectionForm.text(stored, "key"),
                message,
                mark == null ? Letter.mark(id, message) : mark,
                ConnectionForm.instant(stored, "begunAt"),
                Status.valueOf(ConnectionForm.text(stored, "status")),
                said(stored.get("receipt", Document.class)));
    }

    private static @Nullable Receipt said(@Nullable Document stored) {
        if (stored == null) return null;
        return new Receipt(
                ConnectionForm.text(stored, "id"),
                ConnectionForm.text(stored, "conversation"),
                Delivery.valueOf(ConnectionForm.text(stored, "delivery")),
                ConnectionForm.text(stored, "detail"));
    }

    static @Nullable Document receipt(@Nullable Receipt receipt) {
        if (receipt == null) return null;
        return new Document("id", receipt.id())
                .append("conversation", receipt.conversation())
                .append("delivery", receipt.delivery().name())
                .append("detail", receipt.detail());
    }
}
