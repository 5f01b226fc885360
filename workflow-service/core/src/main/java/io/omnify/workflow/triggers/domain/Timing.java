package io.omnify.workflow.triggers.domain;

import java.time.Duration;

/** When a schedule is due. */
public sealed interface Timing {
    /** At the wall times of a cron expression of five fields, or of six that begin with seconds. */
    record Cron(String expression) implements Timing {
        /** Whether it means every so many minutes of real time and not certain hours of the day. */
        public boolean floating() {
            var fields = expression.strip().split("\\s+");
            return fields[fields.length == 6 ? 2 : 1].startsWith("*");
        }
    }

    /** Every so much real time. */
    record Every(Duration length) implements Timing {}

    /** Every so many days at the same wall time. */
    record EveryDays(int days) implements Timing {}
}
