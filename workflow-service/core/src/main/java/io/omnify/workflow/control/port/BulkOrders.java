package io.omnify.workflow.control.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders to many runs; one organisation never sees another's. */
public interface BulkOrders {
    /** Stores a new one at revision 1; false when the id is taken. */
    boolean add(BulkOrder order);

    Optional<BulkOrder> find(OrgId org, String id);

    /** Newest first and without their runs, those after the one with id {@code after}; null means of any workflow. */
    List<BulkOrder> list(OrgId org, @Nullable WorkflowId workflow, int limit, @Nullable String after);

    /**
     * Stores how far it has come as the next revision, and keeps it for the caller until then.
     *
     * @return false when the stored one is not the order's own revision: somebody cancelled it or works it off
     */
    boolean save(BulkOrder order, Instant until);

    /** One order of any organisation that is under way and nobody works off, which the caller now has until then. */
    Optional<BulkOrder> claimDue(Instant now, Instant until);
}
