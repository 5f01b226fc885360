package io.omnify.analytics.metrics.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** One cell of an answer, already rounded; a ratio over nothing is undefined, which is not zero. */
public sealed interface MetricValue {
    MetricValue UNDEFINED = new Undefined();

    record Count(BigDecimal value) implements MetricValue {}

    record Amount(BigDecimal amount, Currency currency) implements MetricValue {}

    record Ratio(BigDecimal value) implements MetricValue {}

    record Undefined() implements MetricValue {}
}
