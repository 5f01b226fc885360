package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an execution may go; whatever is reached first ends it.
 *
 * @param givers whose work it does a part of: what it spends is theirs too
 */
public record Limits(
        int maxTurns,
        int maxToolCalls,
        Duration perTurn,
        Instant deadline,
        @Nullable Money perRun,
        List<Giver> givers) {
    /** An execution that gave work to another agent, with the money that is for all of its work. */
    public record Giver(ExecutionId execution, Money perRun) {}

    public Limits {
        givers = List.copyOf(givers);
    }

    /** Of work that nobody's other work is a part of. */
    public Limits(int maxTurns, int maxToolCalls, Duration perTurn, Instant deadline, @Nullable Money perRun) {
        this(maxTurns, maxToolCalls, perTurn, deadline, perRun, List.of());
    }

    /** The same for a part of the work of this execution. */
    public Limits of(Execution giver) {
        var all = new ArrayList<>(giver.limits().givers());
        var most = giver.limits().perRun();
        if (most != null) all.add(new Giver(giver.id(), most));
        return new Limits(maxTurns, maxToolCalls, perTurn, deadline, perRun, all);
    }
}
