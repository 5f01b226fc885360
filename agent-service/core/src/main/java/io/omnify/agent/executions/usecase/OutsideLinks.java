package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.guardrails.domain.Leaves;
import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes addresses nobody named out of an answer that may be somebody else's: a picture or a link is a call that a
 * reader's browser makes, with whatever the address carries.
 */
final class OutsideLinks {
    private static final String REMOVED = "[link removed]";
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?:|ftp:|data:|www\\.)[^\\s\"'<>)\\]]{1,2000}");

    private final Trust trust;

    OutsideLinks(Trust trust) {
        this.trust = trust;
    }

    Map<String, @Nullable Object> without(Execution execution, Agent agent, Map<String, @Nullable Object> output) {
        if (!trust.isMisled(execution)) return output;
        return Leaves.map(
                output,
                text -> LINK.matcher(text)
                        .replaceAll(match -> Trust.isNamed(execution, agent, Json.object("url", match.group()))
                                ? Matcher.quoteReplacement(match.group())
                                : REMOVED));
    }

    static GuardrailTrip trip(int turn) {
        return new GuardrailTrip(
                turn, Stage.OUTPUT, "outside-links", Outcome.REPAIRED, "holds addresses that nobody named");
    }
}
