package io.omnify.workflow.control;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryBulkOrders implements BulkOrders {
    private final Map<String, BulkOrder> all = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();
    Runnable afterSave = () -> {};

    /** The time of every claim has passed. */
    void claimsEnd() {
        claimed.clear();
    }

    @Override
    public boolean add(BulkOrder order) {
        return all.putIfAbsent(order.id(), order.stored(1)) == null;
    }

    @Override
    public Optional<BulkOrder> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(order -> order.org().equals(org));
    }

    @Override
    public List<BulkOrder> list(OrgId org, WorkflowId workflow, int limit, String after) {
        return List.copyOf(all.values());
    }

    @Override
    public boolean save(BulkOrder order, Instant until) {
        var known = all.get(order.id());
        if (known.revision() != order.revision() || known.status() != BulkOrder.Status.RUNNING) return false;
        all.put(order.id(), order.stored(order.revision() + 1));
        afterSave.run();
        return true;
    }

    @Override
    public Optional<BulkOrder> claimDue(Instant now, Instant until) {
        return all.values().stream()
                .filter(order -> order.status() == BulkOrder.Status.RUNNING && claimed.add(order.id()))
                .findFirst();
    }
}
