package io.omnify.analytics.metrics.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** What can be asked for; every ratio is computed from exact sums, never from rounded or averaged values. */
public enum Metric {
    IMPRESSIONS(Kind.COUNT),
    CLICKS(Kind.COUNT),
    SPEND(Kind.MONEY),
    CONVERSIONS(Kind.COUNT),
    REVENUE(Kind.MONEY),
    CTR(Kind.RATIO),
    CPC(Kind.MONEY),
    CPA(Kind.MONEY),
    ROAS(Kind.MONEY_RATIO);

    private enum Kind {
        COUNT,
        MONEY,
        RATIO,
        MONEY_RATIO
    }

    private static final int MICRO_DIGITS = 6;
    private static final int RATIO_DIGITS = 6;

    private final Kind kind;

    Metric(Kind kind) {
        this.kind = kind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Metric> ofCode(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code().equals(code))
                .findFirst();
    }

    /** True where the value means nothing without a currency, or across several. */
    public boolean ofMoney() {
        return kind == Kind.MONEY || kind == Kind.MONEY_RATIO;
    }

    /** The value before any rounding (34 significant digits for ratios); empty where it is undefined. */
    public Optional<BigDecimal> exact(Figures sums) {
        var impressions = BigDecimal.valueOf(sums.impressions());
        var clicks = BigDecimal.valueOf(sums.clicks());
        var spend = micros(sums.spendMicros());
        return switch (this) {
            case IMPRESSIONS -> Optional.of(impressions);
            case CLICKS -> Optional.of(clicks);
            case SPEND -> Optional.of(spend);
            case CONVERSIONS -> Optional.of(micros(sums.conversionMicros()));
            case REVENUE -> Optional.of(micros(sums.revenueMicros()));
            case CTR -> ratio(clicks, impressions);
            case CPC -> ratio(spend, clicks);
            case CPA -> ratio(spend, micros(sums.conversionMicros()));
            case ROAS -> ratio(micros(sums.revenueMicros()), spend);
        };
    }

    /** The value as it is shown: rounded once, here. */
    public MetricValue value(Figures sums, Currency currency) {
        return exact(sums).map(exact -> shown(exact, currency)).orElse(MetricValue.UNDEFINED);
    }

    private MetricValue shown(BigDecimal exact, Currency currency) {
        return switch (kind) {
            case COUNT -> new MetricValue.Count(plain(exact));
            case MONEY ->
                new MetricValue.Amount(
                        exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
            case RATIO, MONEY_RATIO -> new MetricValue.Ratio(plain(exact.setScale(RATIO_DIGITS, RoundingMode.HALF_UP)));
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal micros(long value) {
        return BigDecimal.valueOf(value, MICRO_DIGITS);
    }

    private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, MathContext.DECIMAL128));
    }
}
