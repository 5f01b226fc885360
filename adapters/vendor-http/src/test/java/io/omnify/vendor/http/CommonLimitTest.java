package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.vendor.http.UsageReader.Usage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommonLimitTest {
    private static final long MINUTE = 60_000;

    private final CommonLimit limit = new CommonLimit(Allowance.of(60, Duration.ofMinutes(1)));
    private final int[] had = new int[2];

    /** Fifty callers of the one and one of the other ask as often as they may. */
    private void call(long from, long to) {
        var due = new long[51];
        for (long now = from; now < to; now++)
            for (int i = 0; i < 51; i++) {
                if (now < due[i]) continue;
                int who = i == 50 ? 1 : 0;
                var wait = limit.waitFor("org_" + who, now);
                if (wait == 0) {
                    limit.take("org_" + who, now);
                    had[who]++;
                }
                due[i] = now + Math.max(100, wait);
            }
    }

    @Test
    void holdsBackNobodyWhileThereIsEnough() {
        limit.uses(new Usage(0.5, Duration.ofMinutes(1)), 0);
        call(0, 10_000);
        assertThat(had[0]).isEqualTo(5_000);
        assertThat(had[1]).isEqualTo(100);
    }

    @Test
    void stopsAllAndGivesTurnsToAllAfterwards() {
        limit.throttled(Duration.ofMinutes(2), 0);
        call(0, 2 * MINUTE);
        assertThat(had).containsExactly(0, 0);
        call(2 * MINUTE, 3 * MINUTE);
        assertThat(had[0] + had[1]).isBetween(25, 40);
        assertThat(had[1]).isBetween(had[0] - 5, had[0] + 5);
    }

    @Test
    void givesTurnsWhileLittleIsLeftAndNoLonger() {
        for (int i = 0; i < 3; i++) {
            limit.uses(new Usage(0.9, Duration.ofMinutes(1)), i * MINUTE);
            call(i * MINUTE, (i + 1) * MINUTE);
        }
        assertThat(had[0] + had[1]).isBetween(80, 120);
        assertThat(had[1]).isBetween(had[0] - 10, had[0] + 10);
        call(5 * MINUTE, 5 * MINUTE + 1_000);
        assertThat(had[0]).isGreaterThan(500);
    }
}
