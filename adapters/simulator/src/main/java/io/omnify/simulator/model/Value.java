package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.util.List;

/** What a property can be worth before its schema decides how it is written. */
sealed interface Value {
    record Text(String text) implements Value {}

    /** A number, exact, and the digits to show of it where fractions are welcome. */
    record Count(BigDecimal number, int digits) implements Value {
        Count(BigDecimal number) {
            this(number, Math.max(0, number.scale()));
        }
    }

    record Amount(Money money) implements Value {}

    /** A degree that is asked for as a word or as a number from 0 to 1. */
    record Graded(String word, BigDecimal degree) implements Value {}

    /** Known to have no value, such as a price without conversions. */
    record Absent() implements Value {}

    record One(Scope scope) implements Value {}

    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }

        static Many texts(List<String> texts) {
            return new Many(texts.stream().<Value>map(Text::new).toList());
        }
    }
}
