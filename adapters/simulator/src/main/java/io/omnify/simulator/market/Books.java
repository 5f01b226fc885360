package io.omnify.simulator.market;

import java.time.Instant;
import java.util.List;

/**
 * The truth of an account to the cent: what was sold to it and what came of it. Kept apart from what vendors report, so
 * that both can be compared.
 */
public record Books(
        String vendor, String account, String tenant, String currency, Instant asOf, Line total, List<Line> campaigns) {
    /**
     * A campaign, or all of them.
     *
     * @param conversions known by now, with {@code valueCents}
     * @param conversionsToCome already made, but not known yet, with {@code valueCentsToCome}
     * @param expectedValueCents what the spend was worth before chance had its say: judges a policy with less noise
     */
    public record Line(
            String campaign,
            long impressions,
            long clicks,
            long costCents,
            long conversions,
            long valueCents,
            long conversionsToCome,
            long valueCentsToCome,
            long expectedValueCents) {
        /** What it will be when everything is known. */
        public long finalValueCents() {
            return valueCents + valueCentsToCome;
        }
    }
}
