package io.omnify.analytics.metrics.domain;

/** What was measured, as exact whole numbers; spend, revenue and (fractional) conversions in millionths. */
public record Figures(long impressions, long clicks, long spendMicros, long conversionMicros, long revenueMicros) {
    public static final Figures ZERO = new Figures(0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(impressions, other.impressions),
                Math.addExact(clicks, other.clicks),
                Math.addExact(spendMicros, other.spendMicros),
                Math.addExact(conversionMicros, other.conversionMicros),
                Math.addExact(revenueMicros, other.revenueMicros));
    }
}
