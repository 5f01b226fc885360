package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.Leaves;
import io.omnify.agent.handoffs.usecase.HandoffTool;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.usecase.ToolBox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides without the model when a person must agree. Once something was read that anybody may have written, the model
 * may be somebody else's mouth: then no grant lets it act alone any more, nor go to an address nobody named.
 */
final class Trust {
    static final String INJECTION = "injection";

    private final ToolBox tools;

    Trust(ToolBox tools) {
        this.tools = tools;
    }

    /** What the model wants, and the money that would move; no stake when nobody can say how much. */
    record Wish(Map<String, @Nullable Object> arguments, Optional<Money> stake) {}

    /** Why a person must agree; empty when nobody need. */
    Optional<String> reason(Execution execution, Agent agent, ToolDefinition tool, Wish wish) {
        if (tool.effect() == ToolDefinition.Effect.READ && !tool.traits().outside()) return always(agent, tool);
        if (tool.effect() != ToolDefinition.Effect.READ && isMisled(execution)) {
            return Optional.of("The agent has read something from outside that may want it to do this.");
        }
        if (tool.traits().outside() && !isNamed(execution, agent, wish.arguments())) {
            return Optional.of("Nobody named this address in the task or the agent's instructions.");
        }
        return byPolicy(agent, tool, wish.stake());
    }

    /**
     * Something outside, something another agent made of it, something remembered of it, or something that talks like a
     * trickster, is part of what the model was told.
     */
    boolean isMisled(Execution execution) {
        return execution.command().isHandedOver()
                || remembers(execution.input().get(Recall.FIELD))
                || execution.calls().stream()
                        .anyMatch(
                                call -> call.succeeded() && call.asked().tool().equals(HandoffTool.NAME))
                || execution.guardrails().stream().map(GuardrailTrip::rule).anyMatch(INJECTION::equals)
                || execution.calls().stream().anyMatch(this::isFromOutside);
    }

    private static boolean remembers(@Nullable Object memory) {
        if (!(memory instanceof Map<?, ?> told)) return memory != null;
        return told.values().stream()
                .anyMatch(each -> each instanceof List<?> some ? !some.isEmpty() : !"".equals(each));
    }

    boolean isFromOutside(ToolCall call) {
        return call.succeeded()
                && tools.definition(call.asked().tool())
                        .map(tool -> tool.traits().outside())
                        .orElse(false);
    }

    private static Optional<String> always(Agent agent, ToolDefinition tool) {
        return grant(agent, tool).approval() == ToolGrant.Approval.ALWAYS
                ? Optional.of("The agent's policy asks a person each time.")
                : Optional.empty();
    }

    private static Optional<String> byPolicy(Agent agent, ToolDefinition tool, Optional<Money> stake) {
        var grant = grant(agent, tool);
        return switch (grant.approval()) {
            case NEVER -> Optional.empty();
            case ALWAYS -> Optional.of("The agent's policy asks a person each time.");
            case BY_EFFECT ->
                tool.effect() == ToolDefinition.Effect.READ
                        ? Optional.empty()
                        : Optional.of("It would " + verb(tool.effect()) + ".");
            case ABOVE -> above(grant, tool, stake);
        };
    }

    private static Optional<String> above(ToolGrant grant, ToolDefinition tool, Optional<Money> stake) {
        var most = grant.above();
        if (stake.isEmpty() && tool.effect() != ToolDefinition.Effect.SPEND) return Optional.empty();
        var small = most != null
                && stake.isPresent()
                && stake.get().currency().equals(most.currency())
                && stake.get().micros() <= most.micros();
        return small ? Optional.empty() : Optional.of("More money is at stake than the agent may move alone.");
    }

    private static String verb(ToolDefinition.Effect effect) {
        return switch (effect) {
            case READ -> "read";
            case WRITE -> "change something";
            case SPEND -> "move money";
            case MESSAGE -> "write to somebody";
        };
    }

    private static ToolGrant grant(Agent agent, ToolDefinition tool) {
        return agent.tools().stream()
                .filter(grant -> grant.name().equals(tool.name()))
                .findFirst()
                .orElseGet(() -> ToolGrant.of(tool.name()));
    }

    /** The very address, or its host when nothing can ride in the address, stands whole in what people wrote. */
    static boolean isNamed(Execution execution, Agent agent, Map<String, @Nullable Object> arguments) {
        var url = String.valueOf(arguments.get("url"));
        var words = (agent.instructions() + "\n" + byPeople(execution)).toLowerCase(Locale.ROOT);
        if (Addresses.isWhole(words, url.toLowerCase(Locale.ROOT))) return true;
        var host = host(url);
        return !host.isEmpty() && !url.contains("?") && !url.contains("#") && Addresses.isHost(words, host);
    }

    /** A task that another agent wrote, and what an agent remembers, no person answers for. */
    private static String byPeople(Execution execution) {
        if (execution.command().isHandedOver()) return "";
        var input = new LinkedHashMap<String, @Nullable Object>(execution.input());
        input.remove(Recall.FIELD);
        return Leaves.text(input);
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
