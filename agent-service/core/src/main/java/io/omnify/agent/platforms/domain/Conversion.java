package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did that was worth something.
 *
 * @param eventId ours; the platform counts each once
 * @param action the platform's id of what is counted: pixel, conversion action, conversion rule
 * @param name what happened, such as {@code purchase} or {@code lead}
 * @param clickId the platform's own id of the click, where the visitor brought one
 */
public record Conversion(
        String eventId,
        String action,
        String name,
        Instant at,
        @Nullable Money value,
        Person person,
        @Nullable String clickId,
        @Nullable URI page) {}
