package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.guardrails.port.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The judge of what one turn brings: asks once about each, and keeps what was said for the history. */
final class Sitting {
    private final ModelJudge judge;
    private final Execution execution;
    private final Agent agent;
    private final List<Ruling> rulings = new ArrayList<>();

    Sitting(ModelJudge judge, Execution execution, Agent agent) {
        this.judge = judge;
        this.execution = execution;
        this.agent = agent;
    }

    /** Of the input or the answer. */
    Judge ofWords() {
        return (rule, model, text) -> ruled(null, rule, model, text);
    }

    Judge of(ToolCall call) {
        return (rule, model, text) -> ruled(call.id(), rule, model, text);
    }

    List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    private Optional<String> ruled(@Nullable String call, String rule, @Nullable String model, String text)
            throws InterruptedException {
        var turn = execution.turns().size();
        var known = Stream.concat(execution.rulings().stream(), rulings.stream())
                .filter(each -> each.answers(turn, call, rule, model))
                .findFirst();
        if (known.isPresent()) return known.get().verdict();
        var ruling = judge.handle(execution, agent, new ModelJudge.Question(turn, call, rule, model, text));
        rulings.add(ruling);
        return ruling.verdict();
    }
}
