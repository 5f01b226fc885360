package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Messenger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryMessengerTest extends MessengerContract {
    private final InMemoryCrm crm = new InMemoryCrm(InMemoryCrmTest.NOW);
    private final InMemoryMessenger messenger = new InMemoryMessenger(crm, InMemoryCrmTest.NOW);

    @Override
    protected Messenger messenger() {
        return messenger;
    }

    @Override
    protected Access access() {
        return InMemoryCrmTest.ACCESS;
    }

    @Override
    protected String contact() {
        return InMemoryCrmTest.contact(crm);
    }

    @Test
    void canLoseAnAnswer() {
        var message = new Message(Message.Channel.SMS, contact(), null, "Hello", null);
        messenger.loseAnswer();
        assertThat(failure(() -> messenger.send(InMemoryCrmTest.ACCESS, message)))
                .isInstanceOf(PlatformFailure.Uncertain.class);
        assertThat(messenger.sent()).containsExactly(message);
        assertThat(messenger.find(InMemoryCrmTest.ACCESS, message, Instant.EPOCH))
                .isPresent();
    }
}
