package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.Leaves;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.usecase.ToolBox;
import java.net.URI;
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

    /** Why a person must agree; empty when nobody need. */
    Optional<String> reason(
            Execution execution, Agent agent, ToolDefinition tool, Map<String, @Nullable Object> arguments) {
        if (tool.effect() == ToolDefinition.Effect.READ && !tool.traits().outside()) return always(agent, tool);
        if (tool.effect() != ToolDefinition.Effect.READ && isMisled(execution)) {
            return Optional.of("The agent has read something from outside that may want it to do this.");
        }
        if (tool.traits().outside() && !isNamed(execution, agent, arguments)) {
            return Optional.of("Nobody named this address in the task or the agent's instructions.");
        }
        return byPolicy(agent, tool, arguments);
    }

    /** Something outside, or something that talks like a trickster, is part of what the model was told. */
    boolean isMisled(Execution execution) {
        return execution.guardrails().stream().map(GuardrailTrip::rule).anyMatch(INJECTION::equals)
                || execution.calls().stream().anyMatch(this::isFromOutside);
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

    private static Optional<String> byPolicy(
            Agent agent, ToolDefinition tool, Map<String, @Nullable Object> arguments) {
        var grant = grant(agent, tool);
        return switch (grant.approval()) {
            case NEVER -> Optional.empty();
            case ALWAYS -> Optional.of("The agent's policy asks a person each time.");
            case BY_EFFECT ->
                tool.effect() == ToolDefinition.Effect.READ
                        ? Optional.empty()
                        : Optional.of("It would " + verb(tool.effect()) + ".");
            case ABOVE -> above(grant, tool, arguments);
        };
    }

    private static Optional<String> above(
            ToolGrant grant, ToolDefinition tool, Map<String, @Nullable Object> arguments) {
        var most = grant.above();
        var stake = tool.atStake(arguments);
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

    /** The very address, or its host when nothing can ride in the address, stands in what people wrote. */
    static boolean isNamed(Execution execution, Agent agent, Map<String, @Nullable Object> arguments) {
        var url = String.valueOf(arguments.get("url"));
        var words = (agent.instructions() + "\n" + Leaves.text(execution.input())).toLowerCase(Locale.ROOT);
        if (words.contains(url.toLowerCase(Locale.ROOT))) return true;
        var host = host(url);
        return !host.isEmpty() && !url.contains("?") && !url.contains("#") && isWord(words, host);
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The whole host, and not the end or the beginning of another one. */
    private static boolean isWord(String words, String host) {
        for (int at = words.indexOf(host); at >= 0; at = words.indexOf(host, at + 1)) {
            var before = at == 0 ? ' ' : words.charAt(at - 1);
            var end = at + host.length();
            var after = end == words.length() ? ' ' : words.charAt(end);
            var dotted = after == '.' && end + 1 < words.length() && Character.isLetterOrDigit(words.charAt(end + 1));
            if (!isPart(before) && before != '.' && !isPart(after) && !dotted) return true;
        }
        return false;
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '@';
    }
}
