package io.omnify.simulator.market;

/**
 * What an audience and a creative are worth at a vendor, in the account's currency. It follows from the market's seed
 * alone, and neither from a campaign's id nor from what was done before.
 *
 * @param price of an impression, in cents, while hardly any of the audience is bought
 * @param volume impressions there are to buy on a usual day
 * @param clickRate of an impression with a fresh creative
 * @param conversionRate of a click
 * @param value of a conversion, in cents
 * @param stamina after how many impressions a creative has half its effect
 * @param patience how long people take to decide, in hours, those who do not do it at once
 */
record Terms(
        double price,
        double volume,
        double clickRate,
        double conversionRate,
        double value,
        double stamina,
        double patience) {
    /** Cents earned by an impression with a fresh creative. */
    double worth() {
        return clickRate * conversionRate * value;
    }

    /** The budget of a usual day at which half the audience is bought, in cents. */
    double halfway() {
        return volume * price;
    }
}
