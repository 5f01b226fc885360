package io.omnify.simulator.market;

/**
 * What was sold to a campaign within an hour.
 *
 * @param expectedValue what the buyer could expect, in cents, whatever chance made of it
 */
record Sale(long cents, long impressions, long clicks, long conversions, double expectedValue) {
    /** Holds the auctions for that much money. */
    static Sale of(long cents, Response response, Terms terms, double mood, Draw chance) {
        double impressions = response.impressions(cents);
        long shown = chance.poisson(impressions);
        long clicks = chance.binomial(shown, Math.min(1, response.clicks(cents) / impressions * mood));
        long conversions = chance.binomial(clicks, terms.conversionRate());
        return new Sale(cents, Math.max(1, shown), clicks, conversions, response.value(cents));
    }
}
