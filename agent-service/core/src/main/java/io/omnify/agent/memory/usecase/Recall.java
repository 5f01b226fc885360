package io.omnify.agent.memory.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.port.Threads;
import io.omnify.agent.shared.domain.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what an agent remembers of a subject into the input of an execution, where it is stored with everything else: so
 * a resumed execution reads the same, and history shows what was known.
 */
public final class Recall {
    public static final String SUBJECT = "subject_id";
    public static final String FIELD = "memory";
    static final int LONGEST_SUBJECT = 200;

    private final Threads threads;

    public Recall(Threads threads) {
        this.threads = threads;
    }

    /** The input as it is for agents that remember nothing, or when it names no subject. */
    public Map<String, @Nullable Object> into(Agent agent, Map<String, @Nullable Object> input, Instant now) {
        var subject = subject(input);
        if (!agent.content().bounds().memory().enabled() || subject.isEmpty()) return input;
        var thread =
                threads.find(agent.org(), agent.id().value(), subject.get()).filter(each -> !each.isExpired(now));
        var more = new LinkedHashMap<String, @Nullable Object>(input);
        more.put(
                FIELD,
                thread.map(MemoryThread::told)
                        .orElseGet(
                                () -> MemoryThread.empty(agent.org(), agent.id().value(), subject.get(), now)
                                        .told()));
        return Json.copy(more);
    }

    static Optional<String> subject(Map<String, @Nullable Object> input) {
        return input.get(SUBJECT) instanceof String subject && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
                ? Optional.of(subject)
                : Optional.empty();
    }
}
