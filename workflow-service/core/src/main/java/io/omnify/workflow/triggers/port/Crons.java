package io.omnify.workflow.triggers.port;

import java.time.LocalDateTime;
import java.util.Optional;

/** Understands cron expressions: five fields, or six that begin with seconds. Knows no time zones. */
public interface Crons {
    /** What is wrong with an expression, in words; empty when it is right. */
    Optional<String> problem(String expression);

    /** The first wall time strictly after the given one that a right expression names; empty when there is none. */
    Optional<LocalDateTime> next(String expression, LocalDateTime after);
}
