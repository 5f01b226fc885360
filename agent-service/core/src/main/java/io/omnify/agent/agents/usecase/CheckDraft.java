package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.usecase.ToolBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules an author's draft must keep, all checked before one refusal names every broken one. */
public final class CheckDraft {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_HANDOFFS = 20;

    private final ToolBox tools;
    private final CheckTask task;
    private final CheckGuardrails guardrails;
    private final Most most;

    /** How far the platform lets an execution of any agent go. */
    public record Most(int turns, int seconds) {}

    public CheckDraft(ToolBox tools, Schemas schemas, Most most) {
        this.tools = tools;
        this.most = most;
        this.task = new CheckTask(schemas);
        this.guardrails = new CheckGuardrails(schemas);
    }

    public void handle(AgentDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        name(draft.name(), problems);
        task.handle(draft.task(), problems);
        means(draft.means(), problems);
        limits(draft.bounds().limits(), problems);
        memory(draft.bounds().memory(), problems);
        guardrails.handle(draft.bounds().guardrails(), problems);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidAgent(List.copyOf(problems)));
    }

    private static void name(String name, List<FieldProblem> problems) {
        if (name.isBlank()) problems.add(new FieldProblem("name", "must not be blank"));
        if (name.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "must have at most " + LONGEST_NAME + " characters"));
        }
    }

    private void means(Means means, List<FieldProblem> problems) {
        problems.addAll(means.models().problems());
        tools(means.tools() == null ? List.of() : means.tools(), problems);
        var handoffs = means.handoffs();
        if (handoffs.size() > MOST_HANDOFFS) {
            problems.add(new FieldProblem("handoffs", "must be at most " + MOST_HANDOFFS));
        }
        for (int i = 0; i < handoffs.size(); i++) {
            if (!AgentId.isValid(handoffs.get(i))) {
                problems.add(new FieldProblem("handoffs[" + i + "]", "must be the id of an agent"));
            }
        }
    }

    private void tools(List<ToolGrant> grants, List<FieldProblem> problems) {
        var names = grants.stream().map(ToolGrant::name).toList();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!tools.names().contains(name)) {
                problems.add(new FieldProblem("tools[" + i + "]", "there is no tool " + name));
            } else if (names.indexOf(name) < i) {
                problems.add(new FieldProblem("tools[" + i + "]", "is there already"));
            }
        }
    }

    private void limits(AgentLimits limits, List<FieldProblem> problems) {
        range("limits.max_turns", limits.maxTurns(), most.turns(), problems);
        range("limits.timeout_seconds", limits.timeoutSeconds(), most.seconds(), problems);
    }

    private static void memory(Memory memory, List<FieldProblem> problems) {
        range("memory.max_entries", memory.maxEntries(), Memory.MOST_ENTRIES, problems);
        range("memory.max_characters", memory.maxCharacters(), Memory.MOST_CHARACTERS, problems);
        range("memory.expires_days", (int) memory.expiry().toDays(), Memory.MOST_DAYS, problems);
    }

    private static void range(String field, @Nullable Integer value, int most, List<FieldProblem> problems) {
        if (value != null && (value < 1 || value > most)) {
            problems.add(new FieldProblem(field, "must be between 1 and " + most));
        }
    }
}
