package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Delivery;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Crm;
import io.omnify.agent.platforms.port.Messenger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Messages in a list; they reach nobody. */
public final class InMemoryMessenger implements Messenger {
    private final Crm crm;
    private final InstantSource clock;
    private final List<Sent> sent = new ArrayList<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();
    private boolean losesAnswer;

    private record Sent(String account, Message message, Receipt receipt, Instant at) {}

    public InMemoryMessenger(Crm crm, InstantSource clock) {
        this.crm = crm;
        this.clock = clock;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    /** The next message is sent, and nobody learns of it. */
    public synchronized void loseAnswer() {
        losesAnswer = true;
    }

    public synchronized List<Message> sent() {
        return sent.stream().map(Sent::message).toList();
    }

    @Override
    public synchronized Receipt send(Access access, Message message) {
        InMemoryAdPlatform.enter(access, failures);
        if (crm.get(access, message.contact()).isEmpty())
            throw new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such contact."));
        var receipt = new Receipt(
                "msg_" + (sent.size() + 1), "conversation_" + message.contact(), Delivery.ACCEPTED, "pending");
        sent.add(new Sent(access.account(), message, receipt, clock.instant()));
        if (!losesAnswer) return receipt;
        losesAnswer = false;
        throw new PlatformFailed(new PlatformFailure.Uncertain("no_answer", "The answer was lost."));
    }

    @Override
    public synchronized Optional<Receipt> find(Access access, Message message, Instant since) {
        InMemoryAdPlatform.enter(access, failures);
        return sent.reversed().stream()
                .filter(each ->
                        each.account().equals(access.account()) && !each.at().isBefore(since))
                .filter(each -> each.message().equals(message))
                .map(Sent::receipt)
                .findFirst();
    }

    @Override
    public synchronized Optional<Receipt> status(Access access, String message) {
        InMemoryAdPlatform.enter(access, failures);
        return sent.stream()
                .map(Sent::receipt)
                .filter(each -> each.id().equals(message))
                .findFirst();
    }
}
