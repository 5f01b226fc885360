package io.omnify.agent.guardrails.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who can read: says whether a text keeps a rule that no pattern can express. */
@FunctionalInterface
public interface Judge {
    /**
     * Why the text breaks the rule; empty when it keeps it. Who cannot be asked, or cannot tell, has an objection: a
     * rule nobody checked is not kept.
     *
     * @param model null for the usual one
     */
    Optional<String> objection(String rule, @Nullable String model, String text) throws InterruptedException;
}
