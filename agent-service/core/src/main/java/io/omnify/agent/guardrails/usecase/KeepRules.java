package io.omnify.agent.guardrails.usecase;

import io.omnify.agent.guardrails.domain.Finding;
import io.omnify.agent.guardrails.domain.Guardrail;
import io.omnify.agent.guardrails.domain.Guardrail.Check;
import io.omnify.agent.guardrails.domain.Guardrail.OnFailure;
import io.omnify.agent.guardrails.domain.Leaves;
import io.omnify.agent.guardrails.domain.Rules;
import io.omnify.agent.guardrails.port.Judge;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a value to the rules of one stage. */
public final class KeepRules {
    private static final String MISSING = "does not match what must occur";
    private static final String PRESENT = "matches what must not occur";

    private final Schemas schemas;

    public KeepRules(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * What came of it.
     *
     * @param value with everything put right that could be
     * @param repaired broken, and put right
     * @param broken still broken, in the order of the rules
     */
    public record Verdict(Map<String, @Nullable Object> value, List<Finding> repaired, List<Finding> broken) {
        public Verdict {
            value = Json.copy(value);
            repaired = List.copyOf(repaired);
            broken = List.copyOf(broken);
        }

        /** The first that says so. */
        public Optional<Finding> first(OnFailure wanted) {
            return broken.stream()
                    .filter(each -> each.rule().onFailure() == wanted)
                    .findFirst();
        }
    }

    public Verdict handle(List<Guardrail> rules, Map<String, @Nullable Object> value, Judge judge)
            throws InterruptedException {
        var now = value;
        var repaired = new ArrayList<Finding>();
        var broken = new ArrayList<Finding>();
        for (var rule : rules) {
            var objection = objection(rule.check(), now, judge);
            if (objection.isEmpty()) continue;
            var finding = new Finding(rule, objection.get());
            var better = repaired(rule, now);
            if (better.isPresent()) {
                now = better.get();
                repaired.add(finding);
            } else {
                broken.add(finding);
            }
        }
        return new Verdict(now, repaired, broken);
    }

    /** What of the value may be shown: with everything put right that can be, without asking anybody. */
    public Map<String, @Nullable Object> shown(List<Guardrail> rules, Map<String, @Nullable Object> value) {
        var now = value;
        for (var rule : rules) {
            if (rule.onFailure() != OnFailure.REPAIR) continue;
            now = Leaves.map(now, Rules.repair(rule.check()));
        }
        return now;
    }

    private Optional<String> objection(Check check, Map<String, @Nullable Object> value, Judge judge)
            throws InterruptedException {
        return switch (check) {
            case Check.Judge(var rule, var model) -> judge.objection(rule, model, Leaves.text(value));
            case Check.Form(var schema) ->
                schemas.violations(schema, value).stream().reduce((first, second) -> first + "; " + second);
            case Check.Regex regex ->
                schemas.violations(regex.form(), Leaves.text(value)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(regex.required() ? MISSING : PRESENT);
            case Check.PersonalData _, Check.Topics _, Check.Brand _ -> Rules.objection(check, Leaves.text(value));
        };
    }

    /** Put right, and really so. */
    private static Optional<Map<String, @Nullable Object>> repaired(
            Guardrail rule, Map<String, @Nullable Object> value) {
        if (rule.onFailure() != OnFailure.REPAIR) return Optional.empty();
        var better = Leaves.map(value, Rules.repair(rule.check()));
        var kept = !better.equals(value)
                && Rules.objection(rule.check(), Leaves.text(better)).isEmpty();
        return kept ? Optional.of(better) : Optional.empty();
    }
}
