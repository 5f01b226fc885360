package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

final class InMemoryProposals implements Proposals {
    private final Map<String, Proposal> all = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(Proposal proposal) {
        return all.putIfAbsent(proposal.id(), proposal) == null;
    }

    @Override
    public synchronized Optional<Proposal> find(OrgId org, String campaign, String id) {
        return Optional.ofNullable(all.get(id))
                .filter(each -> each.org().equals(org) && each.campaign().equals(campaign));
    }

    @Override
    public synchronized List<Proposal> list(OrgId org, String campaign, Optional<String> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.campaign().equals(campaign))
                .filter(each -> after.isEmpty() || each.id().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(Proposal::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean move(Proposal.Status from, Proposal changed) {
        var stored = all.get(changed.id());
        if (stored == null || stored.status() != from) return false;
        var outcome = stored.outcome();
        all.put(changed.id(), outcome == null ? changed : changed.with(outcome));
        return true;
    }

    @Override
    public synchronized void compare(Proposal compared) {
        all.computeIfPresent(compared.id(), (_, stored) -> stored.with(Objects.requireNonNull(compared.outcome())));
    }

    @Override
    public synchronized List<Proposal> unfinished(Instant before, int limit) {
        return all.values().stream()
                .filter(each -> each.status().underWay())
                .filter(each ->
                        Optional.ofNullable(each.since()).orElse(each.madeAt()).isBefore(before))
                .limit(limit)
                .toList();
    }
}
