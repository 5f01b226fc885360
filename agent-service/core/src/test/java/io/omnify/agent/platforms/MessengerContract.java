package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Messenger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Messenger} must do. */
public abstract class MessengerContract {
    protected abstract Messenger messenger();

    protected abstract Access access();

    /** A contact that has an address and a telephone. */
    protected abstract String contact();

    protected String nobodys() {
        return "aaaaaaaaaaaaaaaaaaaa";
    }

    private static Message text(String contact, String body) {
        return new Message(Channel.SMS, contact, null, body, null);
    }

    private static Message email(String contact, String body) {
        return new Message(Channel.EMAIL, contact, "Your offer", body, "shop@example.com");
    }

    private static String words() {
        return "Good day, " + UUID.randomUUID();
    }

    @Test
    void sendsByEitherWayAndTellsHowFarItCame() {
        var contact = contact();
        for (var message : List.of(text(contact, words()), email(contact, "<p>" + words() + "</p>"))) {
            var receipt = messenger().send(access(), message);
            assertThat(receipt.id()).isNotBlank();
            assertThat(receipt.delivery()).isNotEqualTo(Message.Delivery.FAILED);
            assertThat(messenger().status(access(), receipt.id()))
                    .map(Receipt::id)
                    .contains(receipt.id());
        }
    }

    @Test
    void findsWhatWasSentByWhatItSaysAndWhen() {
        var contact = contact();
        for (var message : List.of(text(contact, words()), email(contact, "<p>" + words() + "</p>"))) {
            var longAgo = Instant.EPOCH;
            assertThat(messenger().find(access(), message, longAgo)).isEmpty();
            var receipt = messenger().send(access(), message);
            assertThat(messenger().find(access(), message, longAgo))
                    .map(Receipt::id)
                    .contains(receipt.id());
            var never = Instant.parse("2999-01-01T00:00:00Z");
            assertThat(messenger().find(access(), message, never)).isEmpty();
            var half = new Message(message.channel(), contact, message.subject(), message.body() + "!", message.from());
            assertThat(messenger().find(access(), half, longAgo)).isEmpty();
        }
    }

    @Test
    void sendsTheSameTwiceWhenAskedTwice() {
        var message = text(contact(), words());
        var first = messenger().send(access(), message);
        var second = messenger().send(access(), message);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void saysWhenThereIsNobodyToWriteTo() {
        assertThat(failure(() -> messenger().send(access(), text(nobodys(), words()))))
                .isInstanceOf(PlatformFailure.NotFound.class);
        assertThat(messenger().find(access(), text(nobodys(), words()), Instant.EPOCH))
                .isEmpty();
        assertThat(messenger().status(access(), nobodys())).isEmpty();
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> messenger().send(bad, text(nobodys(), words()))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> messenger().status(bad, nobodys()))).isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
