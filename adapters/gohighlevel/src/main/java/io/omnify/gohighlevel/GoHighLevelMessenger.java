package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.agent.platforms.port.Messenger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text messages and e-mails to single contacts through GoHighLevel's conversations. */
final class GoHighLevelMessenger implements Messenger {
    private static final int CONVERSATIONS = 5;
    private static final int MESSAGES = 50;

    private final Line line;
    private final Calls calls;

    GoHighLevelMessenger(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
    }

    @Override
    public Receipt send(Access access, Message message) {
        var body = MessageMapping.write(message);
        return calls.write(
                Calls.account(access),
                () -> receipt(Calls.answered(conversations(access).send(Line.bearer(access), version(), body))));
    }

    private static Receipt receipt(ConversationsApi.Sent sent) {
        if (sent.messageId() == null) throw VendorFailures.unreadable("a message without an id");
        return new Receipt(
                sent.messageId(),
                sent.conversationId() == null ? "" : sent.conversationId(),
                MessageMapping.delivery(sent.status()),
                sent.status() == null ? "" : sent.status());
    }

    @Override
    public Optional<Receipt> find(Access access, Message message, Instant since) {
        return conversationsOf(access, message.contact()).stream()
                .flatMap(conversation -> messages(access, conversation, message.channel()))
                .filter(each -> isOurs(access, each, message, since))
                .map(MessageMapping::receipt)
                .findFirst();
    }

    @Override
    public Optional<Receipt> status(Access access, String message) {
        return calls.find(
                access,
                () -> MessageMapping.receipt(MessageMapping.read(
                        Calls.answered(conversations(access).message(Line.bearer(access), version(), message)))));
    }

    private List<String> conversationsOf(Access access, String contact) {
        var found = calls.read(
                access,
                () -> conversations(access)
                        .search(Line.bearer(access), version(), Line.location(access), contact, CONVERSATIONS));
        return found.conversations() == null
                ? List.of()
                : found.conversations().stream()
                        .map(ConversationsApi.Conversation::id)
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    private Stream<ConversationsApi.Message> messages(Access access, String conversation, Channel channel) {
        var type = channel == Channel.SMS ? "TYPE_SMS" : "TYPE_EMAIL";
        return calls
                .read(
                        access,
                        () -> MessageMapping.list(Calls.answered(conversations(access)
                                                .messages(Line.bearer(access), version(), conversation, type, MESSAGES))
                                        .messages())
                                .stream()
                                .map(MessageMapping::read)
                                .filter(each -> each.id() != null)
                                .toList())
                .stream();
    }

    private boolean isOurs(Access access, ConversationsApi.Message each, Message message, Instant since) {
        var at = Times.read(each.dateAdded());
        if (!"outbound".equals(each.direction()) || at == null || at.isBefore(since)) return false;
        return message.channel() == Channel.SMS
                ? MessageMapping.same(message.body(), each.body())
                : MessageMapping.emails(each.meta()).anyMatch(id -> isOurs(email(access, id), message));
    }

    private static boolean isOurs(ConversationsApi.@Nullable Email email, Message message) {
        return email != null
                && MessageMapping.same(message.subject(), email.subject())
                && MessageMapping.same(message.body(), email.body());
    }

    private ConversationsApi.@Nullable Email email(Access access, String id) {
        return calls.find(access, () -> conversations(access).email(Line.bearer(access), version(), id))
                .orElse(null);
    }

    private ConversationsApi conversations(Access access) {
        return line.to(access).conversations();
    }

    private String version() {
        return line.settings().conversationsVersion();
    }
}
