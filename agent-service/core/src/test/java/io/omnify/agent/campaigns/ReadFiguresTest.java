package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the platforms for an account's figures, and how much of it is in memory. */
class ReadFiguresTest {
    private final Agency agency = new Agency();
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();
    private final SyncMetrics sync = agency.sync(history, new InMemorySyncBook());
    private final AdAccount meta = agency.accounts.find(agency.org, "conn_meta").orElseThrow();

    private int read() {
        return sync.again(meta);
    }

    /** It is the 15th of March 2026; what runs has figures of five hours of each day. */
    @Test
    void readsTodayAndTheTwoDaysBeforeByTheHourWithOneCall() {
        agency.advertise(2);
        agency.clock.pass(Duration.ofDays(5));
        assertThat(read()).isEqualTo(12);
        assertThat(agency.meta.hours.asked).containsExactly("2026-03-18/2026-03-20");
        assertThat(history.hours())
                .hasSize(2 * 3 * 5)
                .extracting(HourlyMetrics::day)
                .containsOnly(days(18, 19, 20));
        assertThat(read()).isZero();
        agency.clock.pass(Duration.ofDays(1));
        assertThat(read()).isEqualTo(2);
        assertThat(agency.meta.hours.asked).last().isEqualTo("2026-03-19/2026-03-21");
        assertThat(history.hours()).hasSize(2 * 4 * 5);
    }

    private static LocalDate[] days(int... of) {
        return IntStream.of(of).mapToObj(day -> LocalDate.of(2026, 3, day)).toArray(LocalDate[]::new);
    }

    @Test
    void asksForNoHoursWhereNothingHappenedLately() {
        assertThat(read()).isZero();
        agency.clock.pass(Duration.ofDays(40));
        assertThat(read()).isZero();
        assertThat(agency.meta.hours.asked).isEmpty();
    }

    @Test
    void asksForNoHoursWhereThePlatformTellsDaysOnly() {
        agency.meta.daysOnly = true;
        agency.advertise(2);
        agency.clock.pass(Duration.ofDays(5));
        assertThat(read()).isEqualTo(12);
        assertThat(history.hours()).isEmpty();
    }

    @Test
    void hoursThatAreNotToBeHadCostNoDay() {
        agency.advertise(2);
        agency.clock.pass(Duration.ofDays(5));
        agency.meta.hours.fail(new PlatformFailure.Unavailable("500", "We are down."));
        assertThat(read()).isEqualTo(12);
        assertThat(history.hours()).isEmpty();
        agency.clock.pass(Duration.ofHours(1));
        assertThat(read()).as("the days again, with their hours").isEqualTo(6);
        assertThat(history.hours()).hasSize(2 * 3 * 5);
    }

    /** Such as one whose hours take longer than a reading may: the call after the list and the days. */
    @Test
    void aPartThatWasCutOffIsTriedAgainWithoutHours() {
        agency.advertise(2);
        read();
        agency.clock.pass(Duration.ofMinutes(71));
        for (int i = 0; i < 2; i++) agency.accounts.before("conn_meta", () -> {});
        agency.accounts.before("conn_meta", () -> {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The call was broken off."));
        });
        assertThatThrownBy(this::read).isInstanceOf(PlatformFailed.class);
        assertThat(Thread.interrupted()).isTrue();
        agency.clock.pass(Duration.ofMinutes(11));
        assertThat(sync.handle(meta)).contains(new SyncMetrics.Part(0, true));
        assertThat(agency.meta.hours.asked).as("by the first reading").hasSize(1);
        agency.clock.pass(Duration.ofMinutes(71));
        read();
        assertThat(agency.meta.hours.asked).hasSize(2);
    }

    @Test
    void aLargeAccountIsNeverAllInMemory() {
        agency.advertise(70);
        agency.clock.pass(Duration.ofDays(80));
        assertThat(read()).isGreaterThan(2_000);
        assertThat(history.most).isBetween(1_000, 2_000);
    }

    @Test
    void whereThereIsMuchHoursAreReadDayByDay() {
        agency.advertise(700);
        agency.clock.pass(Duration.ofDays(2));
        assertThat(read()).isEqualTo(2_100);
        assertThat(agency.meta.hours.asked)
                .containsExactly("2026-03-15/2026-03-15", "2026-03-16/2026-03-16", "2026-03-17/2026-03-17");
        assertThat(history.hours()).hasSize(700 * 3 * 5);
        assertThat(history.most).isEqualTo(500);
    }

    @Test
    void whereThereIsTooMuchTheDaysAreReadAlone() {
        agency.advertise(1_100);
        agency.clock.pass(Duration.ofDays(2));
        assertThat(read()).isEqualTo(3_300);
        assertThat(agency.meta.hours.asked).isEmpty();
        assertThat(history.hours()).isEmpty();
    }
}
