package io.omnify.agent.optimisation.domain;

import java.util.List;
import java.util.Map;

/**
 * What to do today and why.
 *
 * @param budgets per arm; as they are where nothing is worth changing
 * @param changes whether anything is to be changed
 * @param effect what the budgets are expected to bring more on a usual day than the present ones would
 * @param value what they are expected to bring
 * @param spend what they are expected to cost
 * @param planned what the day was to cost; more than {@code spend} where limits leave money unspent
 * @param grain what one conversion is worth
 * @param options all that was weighed, the chosen one first
 * @param arms what is believed of each
 */
public record Decision(
        Map<String, Double> budgets,
        boolean changes,
        Estimate effect,
        Estimate value,
        double spend,
        double planned,
        double grain,
        List<Option> options,
        List<Belief> arms) {
    public Decision {
        budgets = Map.copyOf(budgets);
        options = List.copyOf(options);
        arms = List.copyOf(arms);
    }

    /**
     * What is believed of one arm at its new budget.
     *
     * @param roas what a unit of money brings back on the whole
     * @param marginal what the next unit would bring back
     * @param reported the part of yesterday's conversions that is thought to be reported
     * @param bound what kept it from getting more; empty where nothing did
     */
    public record Belief(String arm, double roas, double marginal, double reported, String bound) {}
}
