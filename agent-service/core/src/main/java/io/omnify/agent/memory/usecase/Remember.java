package io.omnify.agent.memory.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.domain.MemoryThread.Entry;
import io.omnify.agent.memory.port.Threads;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what came of an execution, for the next one about the same subject; the same execution is kept once. */
public final class Remember {
    private static final int MOST_TRIES = 20;
    private static final int LONGEST = 4_000;

    private final Threads threads;
    private final FindAgents agents;
    private final Function<Map<String, @Nullable Object>, String> text;
    private final InstantSource clock;

    /** One that is over and has an output. */
    public record Done(
            OrgId org,
            String execution,
            String agent,
            Map<String, @Nullable Object> input,
            Map<String, @Nullable Object> output) {}

    public Remember(
            Threads threads,
            FindAgents agents,
            Function<Map<String, @Nullable Object>, String> text,
            InstantSource clock) {
        this.threads = threads;
        this.agents = agents;
        this.text = text;
        this.clock = clock;
    }

    public void handle(Done done) {
        if (!done.input().containsKey(Recall.FIELD)) return;
        var subject = Recall.subject(done.input());
        if (subject.isEmpty()) return;
        agents.find(done.org(), done.agent())
                .map(Remember::memory)
                .filter(Memory::enabled)
                .ifPresent(limits -> keep(done, subject.get(), limits));
    }

    private static Memory memory(Agent agent) {
        return agent.content().bounds().memory();
    }

    private void keep(Done done, String subject, Memory limits) {
        var now = clock.instant();
        var asked = new LinkedHashMap<String, @Nullable Object>(done.input());
        asked.remove(Recall.FIELD);
        asked.remove(Recall.SUBJECT);
        var entry = new Entry(done.execution(), now, bounded(asked), bounded(done.output()));
        for (int i = 0; i < MOST_TRIES; i++) {
            var thread = threads.find(done.org(), done.agent(), subject)
                    .orElseGet(() -> MemoryThread.empty(done.org(), done.agent(), subject, now));
            var next = thread.remember(entry, limits, now);
            if (next.equals(thread) || threads.save(next)) return;
        }
        throw new IllegalStateException("a memory is written by too many at once");
    }

    private String bounded(Map<String, @Nullable Object> json) {
        var all = text.apply(json);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }
}
