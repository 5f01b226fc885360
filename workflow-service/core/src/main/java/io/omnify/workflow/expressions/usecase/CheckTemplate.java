package io.omnify.workflow.expressions.usecase;

import io.omnify.workflow.expressions.domain.Malformed;
import io.omnify.workflow.expressions.domain.Template;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every expression of a template that would not work, before a run meets it. */
public final class CheckTemplate {
    private final Expressions expressions;

    public CheckTemplate(Expressions expressions) {
        this.expressions = expressions;
    }

    /** What is wrong, and where inside the template: {@code path} is empty for the template itself. */
    public record Finding(String path, String message) {}

    /**
     * What a template may read.
     *
     * @param all the steps that exist
     * @param ended those of them that have surely ended where the template is used
     */
    public record Visible(Set<String> all, Set<String> ended, Expressions.Readable readable) {
        /** With variables besides the usual ones. */
        public Visible with(Set<String> more) {
            return new Visible(all, ended, new Expressions.Readable(more, readable.inputSchema()));
        }

        public Visible and(String variable) {
            var also = new HashSet<>(readable.also());
            also.add(variable);
            return with(also);
        }
    }

    /** The template must be true or false. */
    public List<Finding> condition(@Nullable Object template, Visible visible) {
        return giving(Expressions.Kind.CONDITION, "must be true or false", template, visible);
    }

    /** The template must be a list. */
    public List<Finding> list(@Nullable Object template, Visible visible) {
        return giving(Expressions.Kind.LIST, "must be a list", template, visible);
    }

    private List<Finding> giving(
            Expressions.Kind wanted, String otherwise, @Nullable Object template, Visible visible) {
        var findings = handle(template, visible);
        if (!findings.isEmpty() || !(template instanceof String text) || !text.contains("${")) return findings;
        var parsed = Template.parse(text);
        var gives = parsed.whole()
                ? expressions
                        .check(parsed.expressions().getFirst(), visible.readable())
                        .gives()
                : Expressions.Kind.OTHER;
        boolean fits = gives == wanted || gives == Expressions.Kind.ANYTHING;
        return fits ? findings : List.of(new Finding("", "the expression " + otherwise));
    }

    public List<Finding> handle(@Nullable Object template, Visible visible) {
        var findings = new ArrayList<Finding>();
        walk(template, "", visible, findings);
        return findings;
    }

    private void walk(@Nullable Object template, String path, Visible visible, List<Finding> findings) {
        switch (template) {
            case String text when text.contains("${") -> text(text, path, visible, findings);
            case Map<?, ?> map -> map.forEach((key, value) -> walk(value, path + "." + key, visible, findings));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) walk(list.get(i), path + "[" + i + "]", visible, findings);
            }
            case null, default -> {}
        }
    }

    private void text(String text, String path, Visible visible, List<Finding> findings) {
        try {
            for (var source : Template.parse(text).expressions()) expression(source, path, visible, findings);
        } catch (Malformed e) {
            findings.add(new Finding(path, e.reason()));
        }
    }

    private void expression(String source, String path, Visible visible, List<Finding> findings) {
        var check = expressions.check(source, visible.readable());
        for (var problem : check.problems())
            findings.add(new Finding(path, "the expression does not compile: " + problem));
        for (var step : check.steps().stream().sorted().toList()) {
            if (!visible.all().contains(step))
                findings.add(new Finding(path, "the expression reads the unknown step '" + step + "'"));
            else if (!visible.ended().contains(step))
                findings.add(
                        new Finding(path, "the expression reads step '" + step + "', which it does not depend on"));
        }
    }
}
