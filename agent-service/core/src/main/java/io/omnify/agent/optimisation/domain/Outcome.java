package io.omnify.agent.optimisation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a proposal's day, beside what had been expected of the budgets that were in force.
 *
 * @param value what was reported, and what is still to be expected of it
 * @param expected with all that makes one day differ from another, so that nine of ten days lie within
 * @param reported the part of its conversions that is thought to be reported
 */
public record Outcome(double value, double spend, Estimate expected, double reported, Verdict verdict) {
    /** From here on a day counts as known. */
    static final double KNOWN = 0.95;

    private static final double SURE = 1.645;
    private static final double DAYS_DIFFER = 0.2;

    /** How it compares. */
    public enum Verdict {
        BELOW,
        AS_EXPECTED,
        ABOVE
    }

    /** Whether it will hardly change any more. */
    public boolean known() {
        return reported >= KNOWN;
    }

    /** Empty while nothing was reported of its day. */
    static Optional<Outcome> of(Proposal proposal, List<Observation> reported, Map<String, ReportingDelay> delays) {
        var rows = reported.stream()
                .filter(each -> each.day().equals(proposal.day()))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        double value = 0;
        double told = 0;
        double spend = 0;
        for (var row : rows) {
            var delay = delays.getOrDefault(row.arm(), delays.get(""));
            double complete = delay == null ? 1 : delay.complete(row.age());
            value += row.value() / complete;
            told += row.value();
            spend += row.spend();
        }
        var expected = widened(
                proposal.reasoning().expected(proposal.inForce()),
                proposal.reasoning().grain());
        return Optional.of(
                new Outcome(value, spend, expected, value == 0 ? 1 : told / value, verdict(value, expected)));
    }

    private static Verdict verdict(double value, Estimate expected) {
        if (value < expected.low()) return Verdict.BELOW;
        return value > expected.high() ? Verdict.ABOVE : Verdict.AS_EXPECTED;
    }

    private static Estimate widened(Estimate curve, double grain) {
        double day = SURE * Math.sqrt(grain * curve.mean() + Math.pow(DAYS_DIFFER * curve.mean(), 2));
        double low = Math.hypot(curve.mean() - curve.low(), day);
        double high = Math.hypot(curve.high() - curve.mean(), day);
        return new Estimate(curve.mean(), Math.max(0, curve.mean() - low), curve.mean() + high);
    }
}
