package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.triggers.domain.Overlap;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Timing;
import io.omnify.workflow.triggers.usecase.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Berlin's clocks go from 02:00 to 03:00 on 29 March 2026 (01:00 UTC) and from 03:00 to 02:00 on 25 October (01:00 UTC). */
class CalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Calendar calendar = new Calendar(new PlainCrons());
    private final Instant anchor = Instant.parse("2026-01-01T08:30:00Z");

    @Test
    void aWallTimeStaysWhereItIsWhenTheClocksChange() {
        assertThat(times(cron("0 9 * * *"), "2026-03-27T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void aTimeThatIsLeftOutIsDueWhenTheClocksJump() {
        assertThat(times(cron("30 2 * * *"), "2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z"))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void severalTimesThatAreLeftOutAreDueOnce() {
        assertThat(times(cron("*/20 2 * * *"), "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly("2026-03-29T01:00:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsDueTheFirstTime() {
        assertThat(times(cron("30 2 * * *"), "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void everyHourMeansRealTimeInAutumnAndInSpring() {
        assertThat(times(cron("30 * * * *"), "2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"))
                .containsExactly(
                        "2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z");
        assertThat(times(cron("30 * * * *"), "2026-03-28T23:50:00Z", "2026-03-29T02:50:00Z"))
                .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:30:00Z");
    }

    @Test
    void anIntervalIsRealTimeAndADayIsWallTime() {
        assertThat(times(
                        schedule(new Timing.Every(Duration.ofHours(12))),
                        "2026-03-28T20:00:00Z",
                        "2026-03-30T00:00:00Z"))
                .containsExactly("2026-03-28T20:30:00Z", "2026-03-29T08:30:00Z", "2026-03-29T20:30:00Z");
        assertThat(times(schedule(new Timing.EveryDays(1)), "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly("2026-03-28T08:30:00Z", "2026-03-29T07:30:00Z");
        assertThat(times(schedule(new Timing.EveryDays(30)), "2026-01-01T08:30:00Z", "2026-03-05T00:00:00Z"))
                .containsExactly("2026-01-31T08:30:00Z", "2026-03-02T08:30:00Z");
    }

    @Test
    void aScheduleHasABeginningAndAnEnd() {
        var from = Instant.parse("2026-02-01T00:00:00Z");
        var bounded = new Spec.Schedule(
                new Timing.Every(Duration.ofHours(1)),
                BERLIN,
                Overlap.SKIP,
                Duration.ofHours(1),
                from,
                from.plus(Duration.ofHours(2)));
        assertThat(times(bounded, "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"))
                .containsExactly("2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z");
    }

    @Test
    void whatIsNeverDueHasNoNextTime() {
        assertThat(times(cron("0 77 * * *"), "2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"))
                .isEmpty();
    }

    private List<String> times(Spec.Schedule schedule, String after, String until) {
        return calendar.between(schedule, anchor, Instant.parse(after), Instant.parse(until), 100).stream()
                .map(Instant::toString)
                .toList();
    }

    private static Spec.Schedule cron(String expression) {
        return schedule(new Timing.Cron(expression));
    }

    private static Spec.Schedule schedule(Timing timing) {
        return new Spec.Schedule(timing, BERLIN, Overlap.SKIP, Duration.ofHours(1), null, null);
    }
}
