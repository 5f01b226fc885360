package io.omnify.agent.clients.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.errands.usecase.PlatformAction.Unfit;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to a client, kept among the client's messages under the attempt's own key: one that was begun is looked for
 * and never sent again.
 */
final class LetterDeed implements Deed {
    private static final int LONGEST_SMS = 1_600;

    private final CrmActions.Desk desk;

    LetterDeed(CrmActions.Desk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, @Nullable Object> perform(Call call, Entrance entrance) {
        var client = desk.client(call);
        var channel = Message.Channel.valueOf(text(call.input(), "channel").toUpperCase(Locale.ROOT));
        var subject = Optional.ofNullable(textIfSaid(call.input(), "subject"));
        if ((channel == Message.Channel.EMAIL) != subject.isPresent())
            throw invalid("an e-mail has a subject, a text message has none");
        var body = text(call.input(), "body").strip();
        if (channel == Message.Channel.SMS && body.length() > LONGEST_SMS)
            throw invalid("a text message has at most " + LONGEST_SMS + " characters");
        var draft = new WriteLetters.Draft(channel, subject, body);
        return answer(entrance, desk.post().send(call.org(), client.id(), draft, Optional.of(key(call))));
    }

    @Override
    public Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
        return desk.letters()
                .byKey(call.org(), key(call))
                .map(begun -> desk.post().show(call.org(), begun.client(), begun.id()))
                .filter(each -> each.status() != Letter.Status.REFUSED)
                .map(letter -> answer(entrance, letter));
    }

    private static String key(Call call) {
        return call.key().toString();
    }

    private static Map<String, @Nullable Object> answer(Entrance entrance, Letter letter) {
        var receipt = letter.receipt();
        return switch (letter.status()) {
            case SENDING, UNCERTAIN ->
                throw new PlatformFailed(
                        new PlatformFailure.Uncertain("message-uncertain", "Whether it went nobody can tell yet."));
            case REFUSED, FAILED -> throw new Unfit("message-not-sent", "The CRM did not send it.");
            case ACCEPTED, SENT, DELIVERED, OPENED ->
                object(
                        "mode",
                        entrance.mode().code(),
                        CrmForms.CLIENT,
                        letter.client(),
                        "message_id",
                        letter.id(),
                        "status",
                        letter.status().code(),
                        "external_id",
                        receipt == null ? null : receipt.id());
        };
    }
}
