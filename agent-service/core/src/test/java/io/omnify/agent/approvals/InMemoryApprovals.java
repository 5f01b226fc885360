package io.omnify.agent.approvals;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The port as it should be, without a database. */
public final class InMemoryApprovals implements Approvals {
    private final Map<String, Approval> all = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    @Override
    public synchronized void ask(Approval pending) {
        all.putIfAbsent(pending.org() + pending.id(), pending);
    }

    @Override
    public synchronized Optional<Approval> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(org + id));
    }

    @Override
    public synchronized List<Approval> ofExecution(OrgId org, String execution) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.execution().equals(execution))
                .sorted(Comparator.comparing(Approval::requestedAt).thenComparing(Approval::id))
                .toList();
    }

    @Override
    public synchronized List<Approval> list(OrgId org, Optional<Status> status, Optional<String> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org))
                .filter(each -> status.isEmpty() || each.status() == status.get())
                .sorted(Comparator.comparing(Approval::id).reversed())
                .filter(each -> after.isEmpty() || each.id().compareTo(after.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean decide(Approval decided) {
        var key = decided.org() + decided.id();
        var stored = all.get(key);
        if (stored == null || stored.status() != Status.PENDING) return false;
        all.put(key, decided);
        return true;
    }

    @Override
    public synchronized void told(Approval decided) {
        told.add(decided.org() + decided.id());
    }

    @Override
    public synchronized List<Approval> due(Instant now, int limit) {
        return all.values().stream()
                .filter(each -> each.status() == Status.PENDING
                        ? !now.isBefore(each.expiresAt())
                        : !told.contains(each.org() + each.id()))
                .limit(limit)
                .toList();
    }
}
