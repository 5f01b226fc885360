package io.omnify.simulator.market;

import java.time.LocalDate;
import java.util.List;

/**
 * The best that could be done with a budget by somebody who knows the market, all amounts in cents.
 *
 * @param valueCents what it may expect
 * @param equalValueCents what the same budget may expect when each campaign gets the same
 * @param marginal what one more cent would bring
 * @param unspentCents what nobody could spend, because all audiences are bought
 */
public record Optimum(
        String currency,
        LocalDate from,
        LocalDate to,
        long budgetCents,
        long valueCents,
        long equalValueCents,
        double marginal,
        long unspentCents,
        List<Share> shares) {
    /** What one campaign gets and is expected to bring. */
    public record Share(String vendor, String account, String campaign, long spendCents, long valueCents) {}
}
