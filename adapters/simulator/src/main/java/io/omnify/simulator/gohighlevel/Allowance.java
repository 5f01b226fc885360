package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many calls a location has left: so many in ten seconds and so many a day; every answer tells. */
@Singleton
class Allowance {
    private static final long INTERVAL_MS = 10_000;
    private static final long DAY_MS = 86_400_000;
    private static final long DAILY = 200_000;

    private final int burst;
    private final InstantSource clock;
    private final Map<String, Used> used = new ConcurrentHashMap<>();

    Allowance(
            @ConfigProperty(name = "omnify.simulator.gohighlevel.burst", defaultValue = "100") int burst,
            InstantSource clock) {
        this.burst = burst;
        this.clock = clock;
    }

    private record Used(long interval, int inInterval, long day, long inDay) {}

    /** What is left after a call; less than nothing when it was one too many. */
    record Left(int now, long today, int burst) {
        boolean over() {
            return now < 0 || today < 0;
        }

        Left noneToday() {
            return new Left(now, -1, burst);
        }

        Left noneNow() {
            return new Left(-1, today, burst);
        }

        VendorAnswer on(VendorAnswer answer) {
            return answer.with("X-RateLimit-Max", String.valueOf(burst))
                    .with("X-RateLimit-Remaining", String.valueOf(Math.max(0, now)))
                    .with("X-RateLimit-Interval-Milliseconds", String.valueOf(INTERVAL_MS))
                    .with("X-RateLimit-Limit-Daily", String.valueOf(DAILY))
                    .with("X-RateLimit-Daily-Remaining", String.valueOf(Math.max(0, today)));
        }
    }

    Left take(String who) {
        long now = clock.millis();
        var after = used.compute(who, (_, last) -> {
            long interval = now / INTERVAL_MS;
            long day = now / DAY_MS;
            int inInterval = last == null || last.interval() != interval ? 0 : last.inInterval();
            long inDay = last == null || last.day() != day ? 0 : last.inDay();
            return new Used(interval, inInterval + 1, day, inDay + 1);
        });
        return new Left(burst - after.inInterval(), DAILY - after.inDay(), burst);
    }
}
