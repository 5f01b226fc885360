package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Executions in a map, and the events that would have been told. */
public final class InMemoryExecutions implements Executions, ExecutionQueue, Claims, Spending {
    public final List<ExecutionEvent> events = new ArrayList<>();
    final Map<ExecutionId, Execution> all = new LinkedHashMap<>();
    final Set<ExecutionId> deleted = new HashSet<>();
    private final Map<ExecutionId, Claim> claims = new LinkedHashMap<>();
    private final Set<ExecutionId> cancelled = new HashSet<>();

    @Override
    public synchronized Claimed claim(Execution fresh, Claim claim) {
        var same = all.values().stream()
                .filter(each -> each.org().equals(fresh.org()))
                .filter(each -> each.command().id().equals(fresh.command().id()))
                .findFirst();
        if (same.isEmpty()) return store(fresh, claim);
        var stored = shown(same.get());
        if (stored.status().isFinal()) return new Claimed.Known(stored);
        var waits = stored.status() == Status.WAITING_FOR_APPROVAL;
        if (waits || !isAbandoned(stored, claim.now())) return new Claimed.Busy(stored);
        claims.put(stored.id(), claim);
        return new Claimed.Mine(stored, true);
    }

    @Override
    public synchronized Execution add(Execution queued) {
        var same = all.values().stream()
                .filter(each -> each.org().equals(queued.org()))
                .filter(each -> each.command().id().equals(queued.command().id()))
                .findFirst();
        same.ifPresentOrElse(_ -> {}, () -> all.put(queued.id(), queued));
        return same.map(this::shown).orElse(queued);
    }

    @Override
    public synchronized List<Execution> find(OrgId org, List<String> commands) {
        return commands.stream()
                .flatMap(command -> all.values().stream()
                        .filter(each ->
                                each.org().equals(org) && each.command().id().equals(command))
                        .filter(each -> !deleted.contains(each.id()))
                        .map(this::shown))
                .toList();
    }

    @Override
    public synchronized boolean resume(OrgId org, ExecutionId id, Instant deadline) {
        var waiting = find(org, id).filter(each -> each.status() == Status.WAITING_FOR_APPROVAL);
        waiting.ifPresent(each -> all.put(id, with(each, Status.QUEUED, deadline)));
        return waiting.isPresent();
    }

    private Claimed store(Execution fresh, Claim claim) {
        all.put(fresh.id(), fresh);
        if (fresh.status().isFinal()) {
            events.add(new ExecutionEvent.Finished(fresh));
            return new Claimed.Known(fresh);
        }
        claims.put(fresh.id(), claim);
        events.add(new ExecutionEvent.Started(fresh));
        return new Claimed.Mine(fresh, false);
    }

    private boolean isAbandoned(Execution execution, Instant now) {
        var claim = claims.get(execution.id());
        return claim == null || claim.until().isBefore(now);
    }

    @Override
    public synchronized void save(Execution next, String owner) {
        var stored = all.get(next.id());
        var claim = claims.get(next.id());
        if (stored == null
                || stored.status() != Status.RUNNING
                || stored.version() >= next.version()
                || claim == null
                || !claim.owner().equals(owner)) {
            throw new ClaimLost(next.id());
        }
        all.put(next.id(), next);
        if (next.status().isFinal()) events.add(new ExecutionEvent.Finished(next));
    }

    @Override
    public synchronized void tellAgain(Execution finished) {
        if (finished.status().isFinal()) events.add(new ExecutionEvent.Finished(finished));
    }

    @Override
    public synchronized Optional<Execution> find(OrgId org, ExecutionId id) {
        return Optional.ofNullable(all.get(id))
                .filter(each -> each.org().equals(org) && !deleted.contains(id))
                .map(this::shown);
    }

    private Execution shown(Execution e) {
        return with(
                e,
                deleted.contains(e.id()) ? Status.FAILED : e.status(),
                e.limits().deadline());
    }

    private Execution with(Execution e, Status status, Instant deadline) {
        return new Execution(
                e.id(),
                e.org(),
                e.agent(),
                e.command(),
                e.input(),
                new Limits(
                        e.limits().maxTurns(),
                        e.limits().maxToolCalls(),
                        e.limits().perTurn(),
                        deadline,
                        e.limits().perRun(),
                        e.limits().givers()),
                e.mode(),
                status,
                e.turns(),
                e.calls(),
                e.fallbacks(),
                e.guardrails(),
                e.rulings(),
                e.output(),
                e.failure(),
                e.cancelRequested() || cancelled.contains(e.id()),
                e.startedAt(),
                e.completedAt(),
                e.version());
    }

    @Override
    public synchronized Optional<Execution> findByCall(OrgId org, String callId) {
        return all.values().stream()
                .filter(each -> each.org().equals(org))
                .filter(each -> each.calls().stream().anyMatch(call -> call.id().equals(callId)))
                .findFirst();
    }

    @Override
    public synchronized List<Execution> list(
            OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org))
                .filter(each -> !deleted.contains(each.id()))
                .filter(each -> agent.isEmpty() || each.agent().id().equals(agent.get()))
                .filter(each -> after.isEmpty()
                        || each.id().value().compareTo(after.get().value()) < 0)
                .sorted(Comparator.comparing((Execution each) -> each.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean requestCancel(OrgId org, ExecutionId id) {
        var running = find(org, id).filter(each -> !each.status().isFinal());
        running.ifPresent(each -> cancelled.add(id));
        running.filter(each -> each.status() == Status.WAITING_FOR_APPROVAL)
                .ifPresent(each -> resume(org, id, each.limits().deadline()));
        return running.isPresent();
    }

    @Override
    public synchronized Set<ExecutionId> renew(Collection<ExecutionId> held, Claim claim) {
        var mine = held.stream().filter(id -> isHeld(id, claim.owner())).collect(Collectors.toSet());
        mine.forEach(id -> claims.put(id, claim));
        return mine.stream().filter(cancelled::contains).collect(Collectors.toSet());
    }

    private boolean isHeld(ExecutionId id, String owner) {
        var claim = claims.get(id);
        var execution = all.get(id);
        return claim != null
                && claim.owner().equals(owner)
                && execution != null
                && !execution.status().isFinal();
    }

    @Override
    public synchronized void release(Collection<ExecutionId> held, String owner) {
        held.stream()
                .filter(id -> isHeld(id, owner))
                .forEach(id -> claims.put(id, new Claim(owner, Instant.EPOCH, Instant.EPOCH)));
    }

    @Override
    public synchronized List<Execution> takeOver(Claim claim, int limit) {
        var rounds = new TreeMap<Integer, List<Execution>>();
        var seen = new HashMap<OrgId, Integer>();
        all.values().stream()
                .filter(each -> each.status() == Status.QUEUED
                        || each.status() == Status.RUNNING && isAbandoned(each, claim.now()))
                .sorted(Comparator.comparing(Execution::startedAt))
                .forEach(each -> rounds.computeIfAbsent(seen.merge(each.org(), 1, Integer::sum), _ -> new ArrayList<>())
                        .add(each));
        var taken = rounds.values().stream()
                .flatMap(List::stream)
                .limit(limit)
                .map(each -> with(each, Status.RUNNING, each.limits().deadline()))
                .toList();
        taken.forEach(each -> all.put(each.id(), each));
        taken.forEach(each -> claims.put(each.id(), claim));
        return taken;
    }

    @Override
    public synchronized Money spent(OrgId org, String agent, Instant since) {
        return since(org, since)
                .filter(each -> each.agent().id().equals(agent))
                .map(Execution::cost)
                .reduce(Money.usd(0), Money::plus);
    }

    @Override
    public synchronized List<AgentUsage> perAgent(OrgId org, Instant since) {
        return ExecutionSums.perAgent(since(org, since));
    }

    private Stream<Execution> since(OrgId org, Instant since) {
        return all.values().stream()
                .filter(each -> each.org().equals(org))
                .filter(each -> !each.startedAt().isBefore(since));
    }

    @Override
    public synchronized Course course(OrgId org, Instant since) {
        return ExecutionSums.course(since(org, since));
    }
}
