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
import java.util.Locale;
import java.util.Optional;

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

    /** Whether this call may be made, and with which arguments. */
    Passage handle(Execution execution, Agent agent, ToolCall call, Judge judge) throws InterruptedException {
        var request = CallTools.request(execution, agent, call, call.asked().arguments());
        var refusal = tools.refusal(request);
        var tool = tools.definition(call.asked().tool());
        if (refusal.isPresent() || tool.isEmpty()) return Passage.no(call, refused(refusal));
        var wanted = request.arguments() == null ? Json.object() : request.arguments();
        var held = Guardrails.read(agent.guardrails());
        var verdict = rules.handle(held.tool(), wanted, judge);
        var passage = passage(execution, agent, call, tool.get(), verdict);
        return passage.with(
                Trips.of(call.turn(), Stage.TOOL, call.asked().tool(), verdict, passage.kind() == Kind.WAIT));
    }

    private static ToolResult.Failure refused(Optional<ToolResult.Failure> refusal) {
        return refusal.orElseGet(() -> new ToolResult.Failure("unknown-tool", "There is no such tool."));
    }

    private Passage passage(
            Execution execution, Agent agent, ToolCall call, ToolDefinition tool, KeepRules.Verdict verdict)
            throws InterruptedException {
        var stop = verdict.first(OnFailure.STOP);
        if (stop.isPresent()) return Passage.stop(call, told(stop.get()));
        var retry = verdict.first(OnFailure.RETRY).or(() -> verdict.first(OnFailure.REPAIR));
        if (retry.isPresent()) return Passage.no(call, new ToolResult.Failure("rule-broken", told(retry.get())));
        var known = mayHaveAsked(agent, tool) ? questions.find(execution, call.id()) : Optional.<Approval>empty();
        if (known.isPresent()) return decided(call, known.get());
        var stake = tool.atStake(tools.reckoned(execution.org(), tool.name(), verdict.value()));
        var reason = verdict.first(OnFailure.ASK)
                .map(Gate::told)
                .or(() -> trust.reason(execution, agent, tool, new Trust.Wish(verdict.value(), stake)));
        if (reason.isEmpty()) return Passage.go(call, verdict.value(), stake.orElse(null));
        var about = new Questions.About(
                call.id(), tool.name(), verdict.value(), word(tool.effect()), stake.orElse(null), reason.get());
        return decided(call, questions.ask(execution, about));
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
