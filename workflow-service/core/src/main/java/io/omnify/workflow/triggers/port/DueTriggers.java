package io.omnify.workflow.triggers.port;

import io.omnify.workflow.triggers.domain.Trigger;
import java.time.Instant;
import java.util.List;

/** The triggers of every organisation whose time has come, a page at a time; what one caller has, no other gets. */
public interface DueTriggers {
    /** What one caller has for itself, in the order in which the organisations take turns; nobody else has its id. */
    record Claim(String id, List<Trigger> triggers) {
        public Claim {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * At most {@code limit} triggers that are due and that nobody has, for this caller alone until {@code until} or
     * until they are settled. Each one is claimed atomically, not all of them together: of two callers at the same time
     * each gets a part, and none a trigger the other has. Organisations take turns: nobody's second one comes before
     * somebody else's first, and within an organisation who has waited longest is first. Empty when nothing is due, or
     * when others were quicker each time.
     */
    Claim claim(Instant now, Instant until, int limit);

    /**
     * Ends a claim. Each of {@code done} is stored as the next revision and can be claimed again when it wakes next;
     * each of {@code again} stays as it is stored and is due again at {@code at}, behind those that are due before.
     * Each is one atomic write, not all of them together. One that somebody changed or removed meanwhile stays as they
     * left it, and so does one of {@code again} that another caller has claimed since this claim ran out.
     */
    void settle(Claim claim, List<Trigger> done, List<Trigger> again, Instant now, Instant at);
}
