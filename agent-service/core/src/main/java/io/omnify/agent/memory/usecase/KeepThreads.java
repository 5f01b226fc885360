package io.omnify.agent.memory.usecase;

import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.port.Summariser;
import io.omnify.agent.memory.port.Threads;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks after what is remembered: shows it, forgets it when asked or when its time is over, and keeps it short. */
public final class KeepThreads {
    /** Of one organisation in a round, so that none waits for the slow model of another for long. */
    private static final int MOST_OF_ONE = 4;

    private final Threads threads;
    private final Summariser summariser;
    private final InstantSource clock;

    public KeepThreads(Threads threads, Summariser summariser, InstantSource clock) {
        this.threads = threads;
        this.summariser = summariser;
        this.clock = clock;
    }

    public List<MemoryThread> list(OrgId org, String agent, Optional<String> after, int limit) {
        return threads.list(org, agent, after, limit);
    }

    public MemoryThread one(OrgId org, String agent, String subject) {
        return threads.find(org, agent, subject)
                .filter(each -> !each.isExpired(clock.instant()))
                .orElseThrow(() -> new Refused(new Refusal.MemoryNotFound(agent, subject)));
    }

    public void erase(OrgId org, String agent, String subject) {
        if (!threads.erase(org, agent, subject)) throw new Refused(new Refusal.MemoryNotFound(agent, subject));
    }

    /** Everything any agent remembers of a subject; asking again is no mistake. */
    public int eraseSubject(OrgId org, String subject) {
        return threads.eraseSubject(org, subject);
    }

    /** To be called now and then; one that cannot be kept short keeps no other waiting, and is told of in the end. */
    public void tidy(int most) throws InterruptedException {
        threads.eraseExpired(clock.instant());
        var wrong = new ArrayList<RuntimeException>();
        for (var thread : threads.overflowing(clock.instant(), most, MOST_OF_ONE)) {
            try {
                fold(thread);
            } catch (RuntimeException e) {
                wrong.add(e);
            }
        }
        if (!wrong.isEmpty()) throw wrong.getFirst();
    }

    private void fold(MemoryThread thread) throws InterruptedException {
        try {
            var next = summariser
                    .summary(thread)
                    .map(summary -> thread.folded(summary, thread.toFold()))
                    .orElseGet(() -> thread.notFolded(clock.instant()));
            var _ = threads.save(next);
        } catch (RuntimeException e) {
            var _ = threads.save(thread.notFolded(clock.instant()));
            throw e;
        }
    }
}
