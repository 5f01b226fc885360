package io.omnify.workflow.definitions;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps every version, the current one last. */
public final class InMemoryWorkflows implements Workflows {
    private final List<Workflow> all = new ArrayList<>();

    @Override
    public synchronized Optional<Workflow> find(OrgId org, WorkflowId id) {
        return all.stream()
                .filter(w -> w.org().equals(org) && w.id().equals(id))
                .reduce((a, b) -> b);
    }

    @Override
    public synchronized Optional<Workflow> find(OrgId org, WorkflowId id, int version) {
        return all.stream()
                .filter(w -> w.org().equals(org) && w.id().equals(id) && w.version() == version)
                .reduce((a, b) -> b);
    }

    @Override
    public synchronized List<Workflow> versions(OrgId org, WorkflowId id, int limit) {
        return all.stream()
                .filter(w -> w.org().equals(org) && w.id().equals(id))
                .sorted(Comparator.comparing(Workflow::version).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Workflow> list(OrgId org, int limit, WorkflowId after) {
        var order = Comparator.comparing(Workflow::createdAt)
                .thenComparing(w -> w.id().value())
                .reversed();
        var last = after == null ? null : find(org, after).orElse(null);
        return all.stream()
                .filter(w ->
                        w.org().equals(org) && !w.removed() && find(org, w.id()).orElseThrow() == w)
                .sorted(order)
                .filter(w -> last == null || order.compare(w, last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Workflow workflow) {
        return find(workflow.org(), workflow.id()).isEmpty() && all.add(workflow);
    }

    @Override
    public synchronized boolean save(Workflow workflow, Workflow expected) {
        var current = find(workflow.org(), workflow.id());
        if (current.isEmpty()
                || current.get().version() != expected.version()
                || current.get().published() != expected.published()
                || current.get().removed() != expected.removed()) return false;
        if (workflow.version() == expected.version()) all.remove(current.get());
        return all.add(workflow);
    }
}
