package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.guardrails.domain.Finding;
import io.omnify.agent.guardrails.domain.Guardrail;
import io.omnify.agent.guardrails.domain.Guardrail.OnFailure;
import io.omnify.agent.guardrails.domain.Guardrails;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.guardrails.usecase.KeepRules.Verdict;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.usecase.ToolBox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what an agent is given and what it answers to its rules. */
public final class HoldRules {
    /** What a question about an answer, or about an input, calls itself. */
    public static final String OUTPUT = Approval.OUTPUT;

    public static final String INPUT = Approval.INPUT;

    private final KeepRules rules;
    private final Questions questions;
    private final ModelJudge judges;
    private final InstantSource clock;
    private final Shield shield;
    private final OutsideLinks links;

    public HoldRules(KeepRules rules, Questions questions, ModelJudge judges, ToolBox tools, InstantSource clock) {
        this.rules = rules;
        this.questions = questions;
        this.judges = judges;
        this.clock = clock;
        this.shield = new Shield(rules, tools);
        this.links = new OutsideLinks(new Trust(tools));
    }

    Sitting sitting(Execution execution, Agent agent) {
        return new Sitting(judges, execution, agent);
    }

    ModelRequest shown(Execution execution, Agent agent, ModelRequest request) {
        return shield.handle(execution, agent, request);
    }

    /** What is held to rules when it is whole must not be seen in pieces before. */
    Progress heard(Agent agent, Progress progress) {
        return held(agent).output().isEmpty() ? progress : new QuietProgress(progress);
    }

    /** The same, running, when the model may be given the input; otherwise it waits or is over. */
    Execution input(Execution execution, Agent agent) throws InterruptedException {
        var stage = held(agent).input();
        if (stage.isEmpty() || !execution.turns().isEmpty()) return execution;
        var sitting = sitting(execution, agent);
        var verdict = rules.handle(stage, execution.input(), sitting.ofWords());
        var ask = verdict.first(OnFailure.ASK);
        var told = tripped(execution.judged(sitting.rulings()), 0, Stage.INPUT, verdict, ask.isPresent());
        var wrong = verdict.broken().stream()
                .filter(each -> each.rule().onFailure() != OnFailure.ASK)
                .findFirst();
        if (wrong.isPresent()) return stopped(told, "The input was not accepted. " + words(wrong.get()));
        if (ask.isEmpty()) return told;
        var id = execution.id().callId(0).replace("call_", "input_");
        return switch (asked(told, id, INPUT, execution.input(), words(ask.get()))) {
            case Decided.Wait() -> told.waitingForApproval();
            case Decided.Yes _ -> told;
            case Decided.No(var why) -> failed(told, why);
        };
    }

    /** The end as it is once its answer was held to the rules; another state when it is no end yet. */
    Execution answer(Execution before, Execution last, Agent agent) throws InterruptedException {
        var output = last.output();
        if (output == null) return last;
        var turn = before.turns().size();
        var sitting = sitting(before, agent);
        var verdict = rules.handle(held(agent).output(), output, sitting.ofWords());
        var clean = links.without(before, agent, verdict.value());
        var ask = verdict.first(OnFailure.ASK);
        var told = tripped(before.judged(sitting.rulings()), turn, Stage.OUTPUT, verdict, ask.isPresent());
        if (!clean.equals(verdict.value())) told = told.tripped(List.of(OutsideLinks.trip(turn)));
        var stop = verdict.first(OnFailure.STOP);
        if (stop.isPresent()) return stopped(told, "The answer was held back. " + words(stop.get()));
        var again = Stream.concat(verdict.first(OnFailure.RETRY).stream(), verdict.first(OnFailure.REPAIR).stream())
                .findFirst();
        if (again.isPresent()) return retried(told, before.turns().getLast(), verdict.broken());
        var better = masked(told, verdict);
        if (ask.isEmpty()) return better.completed(clean, clock.instant());
        var id = before.id().callId(0).replace("call_", "answer_");
        return switch (asked(better, id, OUTPUT, clean, words(ask.get()))) {
            case Decided.Wait() -> better.waitingForApproval();
            case Decided.Yes(var granted) -> granted(better, agent, clean, granted);
            case Decided.No(var why) -> failed(better, why);
        };
    }

    /** What a person wrote instead is held to the form that others read the answer by. */
    private Execution granted(
            Execution execution,
            Agent agent,
            Map<String, @Nullable Object> asked,
            Map<String, @Nullable Object> granted)
            throws InterruptedException {
        var schema = agent.outputSchema();
        if (schema == null || granted.equals(asked)) return execution.completed(granted, clock.instant());
        var form = new Guardrail("output_schema", new Guardrail.Check.Form(schema), OnFailure.STOP);
        var wrong = rules.handle(
                        List.of(form), granted, sitting(execution, agent).ofWords())
                .first(OnFailure.STOP);
        if (wrong.isEmpty()) return execution.completed(granted, clock.instant());
        var why = "The edited answer breaks its schema: " + wrong.get().detail();
        return execution.failed(Failure.of("output-invalid", why), clock.instant());
    }

    private sealed interface Decided {
        record Wait() implements Decided {}

        record Yes(Map<String, @Nullable Object> granted) implements Decided {}

        record No(String why) implements Decided {}
    }

    private Decided asked(
            Execution execution, String id, String what, Map<String, @Nullable Object> value, String why) {
        var about = new Questions.About(id, what, value, "read", null, why);
        var approval = questions.find(execution, id).orElseGet(() -> questions.ask(execution, about));
        if (approval.status() == Status.PENDING) return new Decided.Wait();
        if (approval.status().isYes()) return new Decided.Yes(approval.granted());
        var no = approval.status() == Status.EXPIRED ? "Nobody decided in time." : "A person said no.";
        return new Decided.No(no);
    }

    /** The loop asks the model once more, and gives up when the next answer is no better. */
    private static Execution retried(Execution execution, Turn last, List<Finding> broken) {
        var violations = broken.stream().map(HoldRules::words).toList();
        return execution.revised(last.with(violations));
    }

    /** The history keeps no personal data that the answer must not show. */
    private Execution masked(Execution execution, Verdict verdict) {
        var last = execution.turns().getLast();
        if (verdict.repaired().isEmpty()) return execution;
        var repaired = verdict.repaired().stream().map(Finding::rule).toList();
        if (last.data() != null) return execution.revised(last.saying(verdict.value()));
        var text = rules.shown(repaired, Json.object("text", last.text())).get("text");
        return execution.revised(last.saying(String.valueOf(text)));
    }

    private static Execution tripped(Execution execution, int turn, Stage stage, Verdict verdict, boolean asking) {
        var fresh = Trips.of(turn, stage, "", verdict, asking).stream()
                .filter(trip -> !execution.guardrails().contains(trip))
                .toList();
        return execution.tripped(fresh);
    }

    private Execution stopped(Execution execution, String why) {
        return execution.failed(Failure.of("guardrail-stopped", why), clock.instant());
    }

    private Execution failed(Execution execution, String why) {
        return execution.failed(Failure.of("approval-rejected", why), clock.instant());
    }

    private static Guardrails held(Agent agent) {
        return Guardrails.read(agent.guardrails());
    }

    private static String words(Finding finding) {
        return "Rule " + finding.rule().name() + ": " + finding.detail() + ".";
    }
}
