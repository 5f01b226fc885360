package io.omnify.local.bench.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.platform.Console;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetricsSyncTest {
    @Test
    void theTimeBeforeTheFirstDayIsHeardIsTimeOfTheReading() {
        var looks = new AtomicInteger();
        var course = new Course(ProcessHandle.current()::pid, 100, "days", Console.silent());

        double seconds = MetricsSync.follow(course, () -> looks.incrementAndGet() <= 10 ? 0 : 100, 100);

        assertThat(seconds).isGreaterThan(1.0);
    }
}
