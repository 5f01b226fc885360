package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.usecase.Passage.Kind;
import io.omnify.agent.guardrails.domain.Finding;
import io.omnify.agent.guardrails.domain.Guardrail.OnFailure;
import io.omnify.agent.guardrails.domain.Guardrails;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.guardrails.port.Judge;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.ToolBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands between what the model wants and what happens: the model has no way around it. */
public final class Gate {
    private final ToolBox tools;
    private final KeepRules rules;
    private final Questions questions;
    private final Trust trust;

    public Gate(ToolBox tools, KeepRules rules, Questions questions) {
        this.tools = tools;
        this.rules = rules;
        this.questions = questions;
        this.trust = new Trust(tools);
    }

    /** Whether these calls may be made, and with which arguments. */
    List<Passage> handle(Execution execution, Agent agent, List<ToolCall> calls, Sitting sitting)
            throws InterruptedException {
        var seen = new ArrayList<Seen>();
        for (var call : calls) seen.add(seen(execution, agent, call, sitting.of(call)));
        var reckoned = tools.reckoned(
                execution.org(), seen.stream().flatMap(Gate::wanted).toList());
        var standing = reckoned.iterator();
        var passages = new ArrayList<Passage>();
        for (var each : seen) {
            passages.add(
                    switch (each) {
                        case Seen.Decided(var passage) -> passage;
                        case Seen.Open open -> opened(execution, agent, open, standing.next());
                    });
        }
        return passages;
    }

    /** How far one call came before anybody is asked what stands at its platform already. */
    private sealed interface Seen {
        record Decided(Passage passage) implements Seen {}

        record Open(ToolCall call, ToolDefinition tool, KeepRules.Verdict verdict) implements Seen {}
    }

    private static Stream<ToolBox.Wanted> wanted(Seen seen) {
        return seen instanceof Seen.Open open
                ? Stream.of(
                        new ToolBox.Wanted(open.tool().name(), open.verdict().value()))
                : Stream.empty();
    }

    private Seen seen(Execution execution, Agent agent, ToolCall call, Judge judge) throws InterruptedException {
        var request = CallTools.request(execution, agent, call, call.asked().arguments());
        var refusal = tools.refusal(request);
        var tool = tools.definition(call.asked().tool());
        if (refusal.isPresent() || tool.isEmpty()) return new Seen.Decided(Passage.no(call, refused(refusal)));
        var wanted = request.arguments() == null ? Json.object() : request.arguments();
        var held = Guardrails.read(agent.guardrails());
        var open = new Seen.Open(call, tool.get(), rules.handle(held.tool(), wanted, judge));
        return known(execution, agent, open)
                .<Seen>map(passage -> new Seen.Decided(tripped(open, passage)))
                .orElse(open);
    }

    private static Passage tripped(Seen.Open open, Passage passage) {
        var call = open.call();
        var waits = passage.kind() == Kind.WAIT;
        return passage.with(Trips.of(call.turn(), Stage.TOOL, call.asked().tool(), open.verdict(), waits));
    }

    private static ToolResult.Failure refused(Optional<ToolResult.Failure> refusal) {
        return refusal.orElseGet(() -> new ToolResult.Failure("unknown-tool", "There is no such tool."));
    }

    /** What is clear before anything at stake is looked at. */
    private Optional<Passage> known(Execution execution, Agent agent, Seen.Open open) {
        var verdict = open.verdict();
        var call = open.call();
        var stop = verdict.first(OnFailure.STOP);
        if (stop.isPresent()) return Optional.of(Passage.stop(call, told(stop.get())));
        var retry = verdict.first(OnFailure.RETRY).or(() -> verdict.first(OnFailure.REPAIR));
        if (retry.isPresent()) {
            return Optional.of(Passage.no(call, new ToolResult.Failure("rule-broken", told(retry.get()))));
        }
        return mayHaveAsked(agent, open.tool())
                ? questions.find(execution, call.id()).map(approval -> decided(call, approval))
                : Optional.empty();
    }

    private Passage opened(Execution execution, Agent agent, Seen.Open open, Map<String, @Nullable Object> reckoned) {
        var tool = open.tool();
        var value = open.verdict().value();
        var stake = tool.atStake(reckoned);
        var reason = open.verdict()
                .first(OnFailure.ASK)
                .map(Gate::told)
                .or(() -> trust.reason(execution, agent, tool, new Trust.Wish(value, stake)));
        if (reason.isEmpty()) return tripped(open, Passage.go(open.call(), value, stake.orElse(null)));
        var about = new Questions.About(
                open.call().id(), tool.name(), value, word(tool.effect()), stake.orElse(null), reason.get());
        return tripped(open, decided(open.call(), questions.ask(execution, about)));
    }

    /** Nothing comes of it, whoever calls it under whichever id: no act, no question, no money. */
    static boolean onlyReads(Agent agent, ToolDefinition tool) {
        return !mayHaveAsked(agent, tool)
                && !tool.traits().settles()
                && tool.atStake(Json.object()).isEmpty();
    }

    /** What only reads, and has no rules, never had a question. */
    private static boolean mayHaveAsked(Agent agent, ToolDefinition tool) {
        return tool.effect() != Effect.READ
                || tool.traits().outside()
                || !agent.guardrails().isEmpty()
                || agent.tools().stream()
                        .anyMatch(grant -> grant.name().equals(tool.name())
                                && grant.approval() == io.omnify.agent.tools.domain.ToolGrant.Approval.ALWAYS);
    }

    private static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    private static Passage decided(ToolCall call, Approval approval) {
        if (!approval.tool().equals(call.asked().tool())) {
            return Passage.no(call, new ToolResult.Failure("approval-differs", "The question was about another tool."));
        }
        if (approval.status() == Status.PENDING) return Passage.pending(call);
        if (approval.status().isYes()) {
            return Passage.agreed(call, approval);
        }
        var expired = approval.status() == Status.EXPIRED;
        var comment = approval.decision() == null ? null : approval.decision().comment();
        var words = expired
                ? "Nobody decided in time; it was not done."
                : "A person said no; it was not done." + (comment == null ? "" : " They say: " + comment);
        return Passage.no(call, new ToolResult.Failure(expired ? "approval-expired" : "approval-rejected", words));
    }

    private static String told(Finding finding) {
        return "Rule " + finding.rule().name() + ": " + finding.detail() + ".";
    }
}
