package io.omnify.simulator.market;

/**
 * What a campaign may expect for its money. Whoever wants the share q of an audience has to outbid more and more others:
 * the next impression costs {@code price / (1 - q)^2}, so that spend buys {@code volume * x / (1 + x)} impressions with
 * {@code x = spend / (volume * price)}. A creative that was seen n times has {@code 1 / (1 + n / stamina)} of its effect.
 * Both are monotone and concave in spend, and so is what follows from them.
 */
final class Response {
    /** More than this share of an audience cannot be bought at any price. */
    static final double MOST = 0.95;

    private final Terms terms;
    private final double volume;
    private final double seen;

    /**
     * @param days the audience there is, in usual days
     * @param seen how often the creative was seen before
     */
    Response(Terms terms, double days, double seen) {
        this.terms = terms;
        this.volume = terms.volume() * days;
        this.seen = seen;
    }

    /** More cannot be spent. */
    double most() {
        return volume * terms.price() * MOST / (1 - MOST);
    }

    double impressions(double cents) {
        if (volume <= 0) return 0;
        double x = Math.min(cents, most()) / (volume * terms.price());
        return volume * x / (1 + x);
    }

    double clicks(double cents) {
        return terms.clickRate() * terms.stamina() * StrictMath.log1p(impressions(cents) / (terms.stamina() + seen));
    }

    double conversions(double cents) {
        return clicks(cents) * terms.conversionRate();
    }

    /** In cents. */
    double value(double cents) {
        return conversions(cents) * terms.value();
    }

    /** What the next cent brings, in cents. */
    double marginal(double cents) {
        if (volume <= 0 || cents >= most()) return 0;
        double x = cents / (volume * terms.price());
        double fresh = terms.stamina() / (terms.stamina() + seen + impressions(cents));
        return terms.worth() * fresh / (terms.price() * (1 + x) * (1 + x));
    }
}
