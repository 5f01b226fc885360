package io.omnify.agent.agents.domain;

import java.time.Duration;

/**
 * What an agent remembers of one subject, such as a client, from execution to execution.
 *
 * @param maxEntries executions remembered word for word; older ones are in the summary
 * @param maxCharacters of all that is remembered
 * @param expiry after the last execution for the subject
 */
public record Memory(boolean enabled, int maxEntries, int maxCharacters, Duration expiry) {
    public static final int MOST_ENTRIES = 50;
    public static final int MOST_CHARACTERS = 32_000;
    public static final int MOST_DAYS = 730;
    public static final Memory NONE = new Memory(false, 10, 8_000, Duration.ofDays(30));

    public Memory {
        if (maxEntries < 1 || maxCharacters < 1 || expiry.isNegative()) {
            throw new IllegalArgumentException("a memory has room");
        }
    }
}
