package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has become of batches, told without what each item was given and answered. */
public interface Batches {
    /**
     * Newest first, at most limit, of this agent if given, those after the one with this first item. One whose first item
     * was deleted is not told of any more.
     */
    List<Course> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit);

    /**
     * How one batch goes.
     *
     * @param first its first item, by which it has its place in the list
     * @param counts how many items are in each state; states without one are left out
     */
    record Course(String id, ExecutionId first, String agent, Map<Status, Long> counts, Money cost, Instant startedAt) {
        public Course {
            counts = Map.copyOf(counts);
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public boolean isOver() {
            return counts.keySet().stream().allMatch(Status::isFinal);
        }
    }
}
