package io.omnify.agent.optimisation.domain;

import java.util.List;

/**
 * Why: kept with the proposal, in units of the campaign's currency, so that it can be read, and held against what
 * happened, long after.
 *
 * @param effect what it is expected to bring more on a usual day
 * @param value what it is expected to bring
 * @param spend what it is expected to cost
 * @param planned what the day was to cost
 * @param grain what one conversion is worth: the fewer of them, the more a day varies
 * @param options all that was weighed, the chosen one first
 * @param evidence every row it was decided by, as it was on that morning
 */
public record Reasoning(
        Estimate effect,
        Estimate value,
        double spend,
        double planned,
        double grain,
        List<Option> options,
        List<Decision.Belief> arms,
        List<Observation> evidence) {
    public Reasoning {
        options = List.copyOf(options);
        arms = List.copyOf(arms);
        evidence = List.copyOf(evidence);
    }

    static Reasoning of(Decision decision, List<Observation> evidence) {
        return new Reasoning(
                decision.effect(),
                decision.value(),
                decision.spend(),
                decision.planned(),
                decision.grain(),
                decision.options(),
                decision.arms(),
                evidence);
    }

    /** What the option was expected to bring. */
    Estimate expected(Option.Kind kind) {
        return options.stream()
                .filter(each -> each.kind() == kind)
                .map(Option::value)
                .findFirst()
                .orElse(value);
    }
}
