package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import org.jspecify.annotations.Nullable;

/** A sum, a greatest or a least value, built up document by document. */
final class Total {
    enum Kind {
        SUM,
        MAX,
        MIN;

        static Kind of(String operator) {
            return switch (operator) {
                case "$sum" -> SUM;
                case "$max" -> MAX;
                case "$min" -> MIN;
                default -> throw new NotUnderstood();
            };
        }
    }

    private final Kind kind;
    private long whole;
    private double fraction;
    private boolean wide;
    private boolean fractional;
    private @Nullable Object extreme;

    Total(Kind kind) {
        this.kind = kind;
    }

    void add(Object value) {
        if (value instanceof Missing || value == Value.NULL) return;
        switch (kind) {
            case SUM -> sum(value);
            case MAX -> extreme(value, ValueComparator.asc());
            case MIN -> extreme(value, ValueComparator.desc());
        }
    }

    private void sum(Object value) {
        switch (value) {
            case Integer number -> whole = Math.addExact(whole, number);
            case Long number -> {
                whole = Math.addExact(whole, number);
                wide = true;
            }
            case Double number -> {
                fraction += number;
                fractional = true;
            }
            case Number _ -> throw new NotUnderstood();
            default -> {
                // what is not a number adds nothing
            }
        }
    }

    private void extreme(Object value, ValueComparator order) {
        if (extreme == null || order.compare(value, extreme) > 0) extreme = value;
    }

    @Nullable
    Object result() {
        if (kind != Kind.SUM) return extreme;
        if (fractional) return whole + fraction;
        return wide || whole != (int) whole ? (Object) whole : (Object) (int) whole;
    }
}
