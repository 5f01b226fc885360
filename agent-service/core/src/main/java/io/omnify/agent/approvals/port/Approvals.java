package io.omnify.agent.approvals.port;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All questions to people, of all organisations; one organisation never sees another's. */
public interface Approvals {
    /** Stores a question with its event; does nothing when it was asked before, whatever became of it. */
    void ask(Approval pending);

    Optional<Approval> find(OrgId org, String id);

    /** All of an execution, oldest first. */
    List<Approval> ofExecution(OrgId org, String execution);

    /** Newest first, at most limit, of this status if given, those after the given one. */
    List<Approval> list(OrgId org, Optional<Approval.Status> status, Optional<String> after, int limit);

    /** Stores a decision with its event as one write; false when it was decided before, and then nothing changes. */
    boolean decide(Approval decided);

    /** Notes that the execution has been told of the decision. */
    void told(Approval decided);

    /** Across organisations: decided ones nobody was told of, and pending ones whose time is over; at most limit. */
    List<Approval> due(Instant now, int limit);
}
