package io.omnify.workflow.adapter.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CronUtilsTest {
    private final CronUtils crons = new CronUtils();

    @Test
    void readsFiveFieldsAndSixThatBeginWithSeconds() {
        assertThat(next("0 9 * * 1-5", "2026-01-02T09:00")).isEqualTo("2026-01-05T09:00");
        assertThat(next("*/15 * * * *", "2026-01-01T00:00:01")).isEqualTo("2026-01-01T00:15");
        assertThat(next("0 0 29 2 *", "2026-01-01T00:00")).isEqualTo("2028-02-29T00:00");
        assertThat(next("*/10 * * * * *", "2026-01-01T00:00:01")).isEqualTo("2026-01-01T00:00:10");
        assertThat(next("30 0 12 * * 0", "2026-01-01T00:00")).isEqualTo("2026-01-04T12:00:30");
    }

    @Test
    void isStrictlyAfter() {
        assertThat(next("0 9 * * *", "2026-01-01T09:00")).isEqualTo("2026-01-02T09:00");
        assertThat(next("0 9 * * *", "2026-01-01T08:59:59.999")).isEqualTo("2026-01-01T09:00");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(crons.problem("0 9 * * *")).isEmpty();
        assertThat(crons.problem("0 99 * * *")).isPresent();
        assertThat(crons.problem("soon")).isPresent();
        assertThat(crons.problem("0 0 30 2 *")).isPresent();
    }

    private String next(String expression, String after) {
        return crons.next(expression, LocalDateTime.parse(after)).orElseThrow().toString();
    }
}
