package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Message;
import java.time.Instant;
import java.util.Optional;

/** Writes to contacts. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}. */
public interface Messenger {
    /** Made once; {@code Uncertain} when it may have been sent. */
    Message.Receipt send(Access access, Message message);

    /** A message with this very content to that contact, sent not before {@code since}: for one whose end is unknown. */
    Optional<Message.Receipt> find(Access access, Message message, Instant since);

    Optional<Message.Receipt> status(Access access, String message);
}
