package io.omnify.simulator.market;

import java.util.Locale;

/** Draws the terms of audiences and creatives out of the market's seed. */
final class TermsBook {
    private static final double EUROS = 0.92;
    private static final double VALUE = 3_500;
    private static final double HALFWAY = 80_000;
    private static final double DAYS_TO_TIRE = 15;

    private final long seed;

    TermsBook(long seed) {
        this.seed = seed;
    }

    /** What is usual at a vendor, in cents of a dollar. */
    private record Usual(double price, double clickRate, double conversionRate, double halfway, double patience) {
        static Usual at(String vendor) {
            return switch (vendor) {
                case "google_ads" -> new Usual(2.0, 0.040, 0.060, 1.1, 30);
                case "meta_ads" -> new Usual(0.8, 0.012, 0.080, 1.3, 20);
                case "linkedin_ads" -> new Usual(2.5, 0.010, 0.250, 0.7, 55);
                default -> new Usual(1.5, 0.020, 0.080, 1.0, 30);
            };
        }
    }

    /** What a campaign is for changes what it gets: price, clicks, conversions and their value. */
    private record Aim(double price, double clicks, double conversions, double value) {
        static Aim of(String objective) {
            var word = objective.toUpperCase(Locale.ROOT);
            if (word.contains("LEAD")) return new Aim(1, 1, 1.8, 0.5);
            if (word.contains("TRAFFIC") || word.contains("VISIT")) return new Aim(0.9, 1.5, 0.45, 1);
            if (word.contains("ENGAGEMENT")) return new Aim(0.8, 1.2, 0.4, 1);
            if (word.contains("AWARENESS") || word.contains("REACH")) return new Aim(0.6, 0.6, 0.5, 1);
            return new Aim(1, 1, 1, 1);
        }
    }

    Terms of(MarketAccount account, String objective, String audience, String creative) {
        var usual = Usual.at(account.vendor());
        var aim = Aim.of(objective);
        var people = draw(account.vendor(), "audience", audience);
        var picture = draw(account.vendor(), "creative", creative);
        double money = account.currency().equals("EUR") ? EUROS : 1;
        double value = VALUE * money * draw("tenant", account.tenant()).around(0.2);
        double price = usual.price() * aim.price() * money * people.around(0.15);
        double halfway = HALFWAY * usual.halfway() * money * people.around(0.5);
        double clickRate = usual.clickRate() * aim.clicks() * people.around(0.35) * picture.around(0.2);
        double conversionRate = usual.conversionRate() * aim.conversions() * people.around(0.8);
        double volume = halfway / price;
        return new Terms(
                price,
                volume,
                Math.min(0.5, clickRate),
                Math.min(0.6, conversionRate),
                value * aim.value(),
                volume * DAYS_TO_TIRE * picture.around(0.3),
                usual.patience() * people.around(0.2));
    }

    /** How people are that day: the same for all who advertise at the vendor. */
    double mood(MarketAccount account, long day) {
        return new Draw(Draw.hash(account.vendor(), "mood") ^ Draw.mix(seed) ^ Draw.mix(day)).around(0.08);
    }

    /** For one campaign's hour; {@code part} tells apart what happens within it. */
    Draw chance(SimCampaign campaign, long hour, int part) {
        long who = Draw.hash(campaign.vendor(), campaign.account(), campaign.id());
        return new Draw(who ^ Draw.mix(seed) ^ Draw.mix(Draw.mix(hour) + part));
    }

    private Draw draw(String... of) {
        return new Draw(Draw.hash(of) ^ Draw.mix(seed));
    }
}
