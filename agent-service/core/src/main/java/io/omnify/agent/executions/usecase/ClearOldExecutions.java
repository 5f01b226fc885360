package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Deletes the executions that organisations no longer want to keep, for all of them in turn, a batch each. */
public final class ClearOldExecutions {
    private static final int AT_ONCE = 100;

    /** Of one organisation; what is beyond is deleted the next time. */
    private static final int BATCHES = 100;

    /** Longer than sums look back, a limit of a month counts, and a command is repeated. */
    private static final Duration SUMMED = Duration.ofDays(400);

    private final OldExecutions executions;
    private final KeepExecutions keep;
    private final InstantSource clock;

    private record Turn(OrgId org, int batch) {}

    public ClearOldExecutions(OldExecutions executions, KeepExecutions keep, InstantSource clock) {
        this.executions = executions;
        this.keep = keep;
        this.clock = clock;
    }

    /** How many; an organisation that fails keeps no other back, and is told of when the others are done. */
    public int handle() {
        var turns = new ArrayDeque<Turn>();
        executions.organisations().forEach(org -> turns.add(new Turn(org, 1)));
        var total = 0;
        var wrong = new ArrayList<RuntimeException>();
        while (!turns.isEmpty()) {
            var turn = turns.remove();
            var deleted = batch(turn.org(), wrong);
            total += deleted;
            if (deleted == AT_ONCE && turn.batch() < BATCHES) turns.add(new Turn(turn.org(), turn.batch() + 1));
        }
        if (!wrong.isEmpty()) throw wrong.getFirst();
        return total;
    }

    private int batch(OrgId org, List<RuntimeException> wrong) {
        try {
            var now = clock.instant();
            var kept = keep.of(org).inForce().map(days -> now.minus(Duration.ofDays(days)));
            return executions.delete(org, kept.orElse(Instant.EPOCH), now.minus(SUMMED), AT_ONCE);
        } catch (RuntimeException e) {
            wrong.add(e);
            return 0;
        }
    }
}
