package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.Runner;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts runs for triggers: the same occasion is the same run, however often it is taken up. */
public final class Starts {
    private final Runner runner;
    private final Expressions expressions;
    private final RenderTemplate templates;

    public Starts(Runner runner, Expressions expressions) {
        this.runner = runner;
        this.expressions = expressions;
        this.templates = new RenderTemplate(expressions);
    }

    /** {@code occasion} names what happened among everything that ever happens to the trigger. */
    Outcome start(Trigger trigger, String occasion, Map<String, @Nullable Object> event) {
        try {
            return runner.start(trigger, "trigger/" + trigger.id() + "/" + occasion, input(trigger, event));
        } catch (EvaluationFailed e) {
            return new Outcome.Refused("input: " + e.reason(), false);
        }
    }

    /** The last runs of these triggers that have not ended. */
    Set<String> busy(List<Trigger> triggers) {
        var last = new HashMap<String, OrgId>();
        for (var trigger : triggers)
            if (!trigger.progress().lastRun().isEmpty())
                last.put(trigger.progress().lastRun(), trigger.org());
        return last.isEmpty() ? Set.of() : runner.busy(last);
    }

    void cancelLast(Trigger trigger) {
        runner.cancel(
                trigger.org(), trigger.progress().lastRun(), trigger.spec().type() + ":" + trigger.id());
    }

    /** A filter that has no value for an event does not want it. */
    boolean wants(String filter, Trigger trigger, Map<String, @Nullable Object> event) {
        if (filter.isEmpty()) return true;
        try {
            return Boolean.TRUE.equals(expressions.evaluate(filter, scope(trigger, event)));
        } catch (EvaluationFailed e) {
            return false;
        }
    }

    String key(String source, Trigger trigger, Map<String, @Nullable Object> event) {
        if (source.isEmpty()) return "";
        try {
            return JsonValues.text(expressions.evaluate(source, scope(trigger, event)));
        } catch (EvaluationFailed e) {
            return "";
        }
    }

    @SuppressWarnings("unchecked") // rendering a map gives a map with the same keys
    private Map<String, @Nullable Object> input(Trigger trigger, Map<String, @Nullable Object> event) {
        if (trigger.input().isEmpty()) return Map.of("event", event);
        var rendered = templates.handle(trigger.input(), scope(trigger, event));
        return rendered == null ? Map.of() : (Map<String, @Nullable Object>) rendered;
    }

    private static Map<String, @Nullable Object> scope(Trigger trigger, Map<String, @Nullable Object> event) {
        var scope = new LinkedHashMap<String, @Nullable Object>();
        scope.put("event", event);
        scope.put("input", Map.of());
        scope.put("steps", Map.of());
        scope.put("run", Map.of());
        scope.put("org", Map.of("id", trigger.org().value()));
        return scope;
    }
}
