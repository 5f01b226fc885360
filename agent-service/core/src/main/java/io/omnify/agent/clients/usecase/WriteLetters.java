package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.domain.Letter.Status;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Writes to clients, each message once: it is noted before it is sent, and where the CRM's answer was lost it is looked
 * for and never sent again. A person then sees that it is uncertain.
 */
public final class WriteLetters {
    /** The CRM's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** Longer than any call; what is still being sent after that broke off. */
    private static final Duration CALL = Duration.ofMinutes(2);

    private final Letters letters;
    private final Clients clients;
    private final CrmAccounts accounts;
    private final WhichCrm which;
    private final Ids ids;
    private final InstantSource clock;

    public WriteLetters(Letters letters, Clients clients, CrmAccounts accounts, Ids ids, InstantSource clock) {
        this.letters = letters;
        this.clients = clients;
        this.accounts = accounts;
        this.which = new WhichCrm(accounts);
        this.ids = ids;
        this.clock = clock;
    }

    /** What shall be sent. */
    public record Draft(Message.Channel channel, Optional<String> subject, String body) {}

    /** @param key the sender's word for this message: given again it sends nothing; empty for none */
    public Letter send(OrgId org, String client, Draft draft, Optional<String> key) {
        var known = key.flatMap(each -> letters.byKey(org, each));
        if (known.isPresent()) return repeated(known.get(), client, draft);
        var to = clients.find(org, client).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(client)));
        requireAddress(to, draft.channel());
        var letter = letter(to, draft, key);
        if (!letters.begin(letter))
            return letters.byKey(org, letter.key())
                    .map(each -> repeated(each, client, draft))
                    .orElseThrow(() -> new Refused(new Refusal.MessageDiffers(letter.key())));
        return settled(sent(letter));
    }

    private Letter repeated(Letter letter, String client, Draft draft) {
        if (!letter.client().equals(client)
                || !letter.says(message(draft, letter.message().contact())))
            throw new Refused(new Refusal.MessageDiffers(letter.key()));
        return lookedAt(letter);
    }

    private static void requireAddress(Client to, Message.Channel channel) {
        var fields = to.contact().fields();
        var address = channel == Message.Channel.EMAIL ? fields.email() : fields.phone();
        if (address == null || address.isBlank())
            throw new Refused(new Refusal.InvalidInput(
                    List.of(new FieldProblem("channel", "the client has no address for this channel"))));
    }

    private Letter letter(Client to, Draft draft, Optional<String> key) {
        var id = ids.next(Letter.PREFIX);
        var message = message(draft, to.contact().id());
        return new Letter(
                id,
                to.org(),
                to.connection(),
                to.id(),
                key.orElse(id),
                message,
                Letter.mark(id, message),
                clock.instant(),
                Status.SENDING,
                null);
    }

    private static Message message(Draft draft, String contact) {
        return new Message(draft.channel(), contact, draft.subject().orElse(null), draft.body(), null);
    }

    private Letter sent(Letter letter) {
        try {
            var account = which.handle(letter.org(), letter.connection());
            return letter.received(
                    accounts.with(account, (tools, access) -> tools.messenger().send(access, letter.message())));
        } catch (PlatformFailed e) {
            if (e.failure() instanceof Uncertain) return lookedFor(letter);
            settled(letter.in(Status.REFUSED));
            throw e;
        } catch (Refused e) {
            settled(letter.in(Status.REFUSED));
            throw e;
        }
    }

    /** A message and what has become of it by now, as far as the CRM tells. */
    public Letter show(OrgId org, String client, String id) {
        return letters.find(org, id)
                .filter(each -> each.client().equals(client))
                .map(this::lookedAt)
                .orElseThrow(() -> new Refused(new Refusal.MessageNotFound(id)));
    }

    /** Those to one client as they are known, without asking the CRM; begun last first. */
    public List<Letter> list(OrgId org, String client, Optional<String> after, int limit) {
        if (clients.find(org, client).isEmpty()) throw new Refused(new Refusal.ClientNotFound(client));
        return letters.list(org, client, after, limit);
    }

    private Letter lookedAt(Letter letter) {
        if (!letter.status().isOpen()) return letter;
        boolean underWay = letter.begunAt().plus(CALL).isAfter(clock.instant());
        if (letter.status() == Status.SENDING && underWay) return letter;
        if (letter.isForgotten())
            return letter.status() == Status.SENDING ? settled(letter.in(Status.UNCERTAIN)) : letter;
        var now = letter.receipt() == null ? lookedFor(letter) : news(letter, letter.receipt());
        return now.equals(letter) ? letter : settled(now);
    }

    private Letter lookedFor(Letter letter) {
        var since = letter.begunAt().minus(SKEW);
        return ask(letter, (tools, access) -> tools.messenger().find(access, letter.message(), since))
                .map(letter::received)
                .orElseGet(() -> letter.in(Status.UNCERTAIN));
    }

    private Letter news(Letter letter, Message.Receipt receipt) {
        return ask(letter, (tools, access) -> tools.messenger().status(access, receipt.id()))
                .map(letter::received)
                .orElse(letter);
    }

    /** Empty too when the CRM does not say. */
    private Optional<Message.Receipt> ask(Letter letter, CrmAccounts.Use<Optional<Message.Receipt>> use) {
        try {
            return accounts.with(which.handle(letter.org(), letter.connection()), use);
        } catch (PlatformFailed | Refused e) {
            return Optional.empty();
        }
    }

    /** A client may have gone while it was sent. */
    private Letter settled(Letter letter) {
        letters.settle(letter);
        if (clients.find(letter.org(), letter.client()).isEmpty()) letters.forget(letter.org(), letter.client());
        return letter;
    }
}
