package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.expressions.domain.Malformed;
import io.omnify.workflow.expressions.domain.Template;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Timing;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.port.Crons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a trigger at once, before it is waited for in vain. */
public final class CheckTriggers {
    private final Crons crons;
    private final Expressions expressions;
    private final TriggerReader reader = new TriggerReader();

    public CheckTriggers(Crons crons, Expressions expressions) {
        this.crons = crons;
        this.expressions = expressions;
    }

    /** {@code place} opens the names of fields. */
    public TriggerReader.Read handle(Map<String, @Nullable Object> json, String place) {
        var read = reader.read(json, place);
        var errors = new ArrayList<>(read.errors());
        if (errors.isEmpty()) spec(read.draft(), place, errors);
        template(read.draft().input(), place + "input", errors);
        return new TriggerReader.Read(read.draft(), errors);
    }

    /** The triggers of a definition; a manual one needs nothing. */
    public List<FieldError> handle(List<Map<String, @Nullable Object>> declared) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < declared.size(); i++)
            if (!"manual".equals(declared.get(i).get("type")))
                errors.addAll(handle(declared.get(i), "triggers[" + i + "].").errors());
        return errors;
    }

    private void spec(Trigger.Draft draft, String place, List<FieldError> errors) {
        switch (draft.spec()) {
            case Spec.Schedule schedule -> {
                if (schedule.timing() instanceof Timing.Cron(var expression))
                    crons.problem(expression).ifPresent(why -> errors.add(new FieldError(place + "cron", why)));
            }
            case Spec.Event event -> {
                condition(event.filter(), place + "filter", errors);
                expression(event.key(), place + "key", errors);
            }
            case Spec.Webhook webhook -> condition(webhook.filter(), place + "filter", errors);
        }
    }

    private void condition(String source, String field, List<FieldError> errors) {
        var gives = expression(source, field, errors);
        if (gives != Expressions.Kind.CONDITION && gives != Expressions.Kind.ANYTHING)
            errors.add(new FieldError(field, "a filter must be true or false"));
    }

    private Expressions.Kind expression(String source, String field, List<FieldError> errors) {
        if (source.isEmpty()) return Expressions.Kind.ANYTHING;
        var check = expressions.check(source, Expressions.Readable.EVENT);
        for (var problem : check.problems())
            errors.add(new FieldError(field, "the expression does not compile: " + problem));
        if (!check.steps().isEmpty()) errors.add(new FieldError(field, "no step has run yet; read event instead"));
        return check.gives();
    }

    private void template(@Nullable Object template, String field, List<FieldError> errors) {
        switch (template) {
            case String text when text.contains("${") -> text(text, field, errors);
            case Map<?, ?> map -> map.forEach((key, value) -> template(value, field + "." + key, errors));
            case List<?> list -> list.forEach(item -> template(item, field, errors));
            case null, default -> {}
        }
    }

    private void text(String text, String field, List<FieldError> errors) {
        try {
            Template.parse(text).expressions().forEach(source -> expression(source, field, errors));
        } catch (Malformed e) {
            errors.add(new FieldError(field, e.reason()));
        }
    }
}
