package io.omnify.workflow.adapter.cron;

import static com.cronutils.model.CronType.UNIX;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.omnify.workflow.triggers.port.Crons;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Cron by cron-utils, asked in UTC only: what time zones mean is decided in the core. */
public final class CronUtils implements Crons {
    private static final int CACHED = 1_000;

    private final CronParser minutes = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(UNIX));
    private final CronParser seconds = new CronParser(withSeconds());
    private final Map<String, ExecutionTime> known = Collections.synchronizedMap(new Cache());

    private static final class Cache extends LinkedHashMap<String, ExecutionTime> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ExecutionTime> eldest) {
            return size() > CACHED;
        }
    }

    private static CronDefinition withSeconds() {
        return CronDefinitionBuilder.defineCron()
                .withSeconds()
                .and()
                .withMinutes()
                .and()
                .withHours()
                .and()
                .withDayOfMonth()
                .and()
                .withMonth()
                .and()
                .withDayOfWeek()
                .withValidRange(0, 7)
                .withMondayDoWValue(1)
                .withIntMapping(7, 0)
                .and()
                .instance();
    }

    @Override
    public Optional<String> problem(String expression) {
        try {
            if (next(expression, LocalDateTime.of(2026, 1, 1, 0, 0)).isPresent()) return Optional.empty();
            return Optional.of("the cron expression names no time that ever comes");
        } catch (IllegalArgumentException e) {
            return Optional.of("the cron expression cannot be read: " + e.getMessage());
        }
    }

    @Override
    public Optional<LocalDateTime> next(String expression, LocalDateTime after) {
        var times = known.computeIfAbsent(expression, source -> ExecutionTime.forCron(parse(source)));
        return times.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }

    private Cron parse(String expression) {
        boolean six = expression.strip().split("\\s+").length == 6;
        return (six ? seconds : minutes).parse(expression.strip()).validate();
    }
}
