package io.omnify.agent.agents.domain;

import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolGrant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one JSON form of an agent's content: stored, kept on record and compared. Reads what it ever wrote. */
public final class AgentJson {
    private AgentJson() {}

    public static Map<String, @Nullable Object> write(AgentDraft draft) {
        var task = draft.task();
        var means = draft.means();
        var bounds = draft.bounds();
        return Json.object(
                "name", draft.name(),
                "agent_type", draft.type().code(),
                "description", draft.description(),
                "instructions", task.instructions(),
                "variables", task.variables(),
                "input_schema", task.inputSchema(),
                "output_schema", task.outputSchema(),
                "models", means.models().links().stream().map(AgentJson::model).toList(),
                "tools",
                        means.tools() == null
                                ? null
                                : means.tools().stream().map(ToolGrant::json).toList(),
                "handoffs", means.handoffs(),
                "guardrails", bounds.guardrails(),
                "budget", budget(bounds.budget()),
                "limits", limits(bounds.limits()),
                "memory", memory(bounds.memory()),
                "config", draft.config(),
                "capabilities", draft.capabilities());
    }

    private static Map<String, @Nullable Object> model(ModelChoice choice) {
        return Json.object("model", choice.model(), "base_url", choice.baseUrl(), "key_ref", choice.keyRef());
    }

    private static Map<String, @Nullable Object> budget(Budget budget) {
        return Json.object("per_run", money(budget.perRun()), "per_month", money(budget.perMonth()));
    }

    private static @Nullable Map<String, @Nullable Object> money(@Nullable Money money) {
        return money == null
                ? null
                : Json.object(
                        "amount", money.amount(), "currency", money.currency().getCurrencyCode());
    }

    private static Map<String, @Nullable Object> limits(AgentLimits limits) {
        return Json.object("max_turns", limits.maxTurns(), "timeout_seconds", limits.timeoutSeconds());
    }

    private static Map<String, @Nullable Object> memory(Memory memory) {
        return Json.object(
                "enabled", memory.enabled(),
                "max_entries", memory.maxEntries(),
                "max_characters", memory.maxCharacters(),
                "expires_days", memory.expiry().toDays());
    }

    public static AgentDraft read(Map<String, @Nullable Object> json) {
        return new AgentDraft(
                Objects.requireNonNull(text(json.get("name"))),
                AgentType.ofCode(String.valueOf(json.get("agent_type"))).orElseThrow(),
                text(json.get("description")),
                new Task(
                        text(json.get("instructions")),
                        objectOrNull(json.get("variables")),
                        objectOrNull(json.get("input_schema")),
                        objectOrNull(json.get("output_schema"))),
                new Means(models(json.get("models")), tools(json.get("tools")), texts(json.get("handoffs"))),
                new Bounds(
                        limits(object(json.get("limits"))),
                        budget(object(json.get("budget"))),
                        object(json.get("guardrails")),
                        memory(object(json.get("memory")))),
                object(json.get("config")),
                texts(json.get("capabilities")));
    }

    private static ModelChain models(@Nullable Object value) {
        if (!(value instanceof List<?> list)) return ModelChain.DEFAULT;
        return new ModelChain(list.stream()
                .map(AgentJson::object)
                .map(each -> new ModelChoice(
                        Objects.requireNonNull(text(each.get("model"))),
                        text(each.get("base_url")),
                        text(each.get("key_ref"))))
                .toList());
    }

    private static @Nullable List<ToolGrant> tools(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ToolGrant::read).toList()
                : null;
    }

    private static AgentLimits limits(Map<String, @Nullable Object> json) {
        return new AgentLimits(integer(json.get("max_turns")), integer(json.get("timeout_seconds")));
    }

    private static Budget budget(Map<String, @Nullable Object> json) {
        return new Budget(readMoney(json.get("per_run")), readMoney(json.get("per_month")));
    }

    private static @Nullable Money readMoney(@Nullable Object value) {
        if (value == null) return null;
        var json = object(value);
        return Money.of(String.valueOf(json.get("amount")), String.valueOf(json.get("currency")));
    }

    private static Memory memory(Map<String, @Nullable Object> json) {
        if (!(json.get("enabled") instanceof Boolean enabled)) return Memory.NONE;
        return new Memory(
                enabled,
                or(json.get("max_entries"), Memory.NONE.maxEntries()),
                or(json.get("max_characters"), Memory.NONE.maxCharacters()),
                Duration.ofDays(
                        or(json.get("expires_days"), (int) Memory.NONE.expiry().toDays())));
    }

    private static int or(@Nullable Object value, int otherwise) {
        var number = integer(value);
        return number == null ? otherwise : number;
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        var object = objectOrNull(value);
        return object == null ? Json.object() : object;
    }

    @SuppressWarnings("unchecked") // the keys of JSON objects are strings
    private static @Nullable Map<String, @Nullable Object> objectOrNull(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
    }
}
