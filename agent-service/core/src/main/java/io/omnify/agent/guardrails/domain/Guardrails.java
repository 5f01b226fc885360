package io.omnify.agent.guardrails.domain;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of an agent, by where they are kept: on what it is given, on what it says, on what it does. */
public record Guardrails(List<Guardrail> input, List<Guardrail> output, List<Guardrail> tool) {
    public static final Guardrails NONE = new Guardrails(List.of(), List.of(), List.of());
    private static final int MOST = 20;

    /** Where a rule is kept. */
    public enum Stage {
        INPUT,
        OUTPUT,
        TOOL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Guardrails {
        input = List.copyOf(input);
        output = List.copyOf(output);
        tool = List.copyOf(tool);
    }

    public List<Guardrail> of(Stage stage) {
        return switch (stage) {
            case INPUT -> input;
            case OUTPUT -> output;
            case TOOL -> tool;
        };
    }

    /** Reads stored rules; what is no rule (older agents kept free words here) is left out. */
    public static Guardrails read(Map<String, @Nullable Object> json) {
        var ignored = new ArrayList<FieldProblem>();
        return read(json, ignored);
    }

    /** Reads rules an author wrote, and notes every one that cannot be kept. */
    public static Guardrails read(Map<String, @Nullable Object> json, List<FieldProblem> problems) {
        return new Guardrails(
                stage(json, Stage.INPUT, problems),
                stage(json, Stage.OUTPUT, problems),
                stage(json, Stage.TOOL, problems));
    }

    private static List<Guardrail> stage(Map<String, @Nullable Object> json, Stage stage, List<FieldProblem> problems) {
        var field = "guardrails." + stage.code();
        var value = json.get(stage.code());
        if (value == null) return List.of();
        if (!(value instanceof List<?> list) || list.size() > MOST) {
            problems.add(new FieldProblem(field, "must be a list of at most " + MOST + " rules"));
            return List.of();
        }
        var rules = new ArrayList<Guardrail>();
        for (int i = 0; i < list.size(); i++) {
            try {
                rules.add(GuardrailJson.read(list.get(i)));
            } catch (IllegalArgumentException e) {
                problems.add(new FieldProblem(field + "[" + i + "]", String.valueOf(e.getMessage())));
            }
        }
        return rules;
    }
}
