package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics.Results;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of metrics while they arrive. */
@QuarkusTest
class StreamsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final String CAMPAIGN = Answers.campaign("Shoes [cmp_1]", "PAUSED", Answers.daily("50000000"));

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    @Test
    void moneyIsReadToTheMicro() {
        guard.says("[{\"results\":[" + Answers.day("77", "2026-11-01", 12_345_678) + "]}]");
        var days = new ArrayList<DailyMetrics>();
        guard.google().ads().metrics(Guard.access(), DAY, DAY, days::add);
        assertThat(days)
                .containsExactly(new DailyMetrics(
                        "77",
                        DAY,
                        1000,
                        40,
                        Money.of("12.345678", "EUR"),
                        new BigDecimal("1.5"),
                        Money.of("123.456789", "EUR")));
        guard.says(CAMPAIGN);
        assertThat(guard.google().ads().get(Guard.access(), "77").orElseThrow().budget())
                .isEqualTo(new CampaignBudget(Money.of("50", "EUR"), Period.DAILY));
    }

    @Test
    void hoursAreAskedForBesideTheDay() {
        guard.says("[{\"results\":[" + Answers.hour("77", "2026-11-01", 0, 5) + ","
                + Answers.hour("77", "2026-11-01", 23, 12_345_678) + "]}]");
        var hours = new ArrayList<HourlyMetrics>();
        var hourly = guard.google().ads().hourly().orElseThrow();
        hourly.metrics(Guard.access(), DAY.minusDays(2), DAY, hours::add);
        assertThat(hours).extracting(HourlyMetrics::hour).containsExactly(0, 23);
        assertThat(hours.getLast())
                .isEqualTo(new HourlyMetrics(
                        "77",
                        DAY,
                        23,
                        1000,
                        40,
                        Money.of("12.345678", "EUR"),
                        new Results(new BigDecimal("1.5"), Money.of("123.456789", "EUR"))));
        assertThat(guard.asked.getLast().body())
                .contains("segments.hour FROM campaign WHERE segments.date BETWEEN '2026-10-30' AND '2026-11-01'");
        assertThat(guard.asked).as("one call for all of them").hasSize(1);
    }

    private static String manyDays() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 400; i++) rows.add(Answers.day(String.valueOf(i), "2026-11-01", i));
        return "[{\"results\":[" + String.join(",", rows) + "]},{\"results\":[" + Answers.day("9", "2026-11-01", 9)
                + "]}]";
    }

    /** The second half is only sent when rows of the first have been handed over. */
    @Test
    void daysAreHandedOverWhileTheRestIsStillOnItsWay() {
        var first = new CountDownLatch(1);
        guard.says(new Guard.Said(200, manyDays(), false, () -> {
            if (!first.await(20, TimeUnit.SECONDS)) throw new InterruptedException("nothing was handed over");
        }));
        var days = new ArrayList<DailyMetrics>();
        guard.google().ads().metrics(Guard.access(), DAY, DAY, day -> {
            days.add(day);
            first.countDown();
        });
        assertThat(days).hasSize(401);
    }

    @Test
    void aStreamThatBreaksOffIsNoSuccess() {
        guard.says(Guard.Said.half(manyDays()));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unavailable.class);
        guard.says("[{\"results\":[]}");
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void aStreamIsRefusedByAListOfErrors() {
        guard.says(Guard.Said.of(401, "[" + Answers.error(401, "authenticationError", "OAUTH_TOKEN_EXPIRED") + "]"));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }

    @Test
    void theConsumersOwnErrorsAreItsOwn() {
        var own = new IllegalStateException("of the consumer");
        guard.says(manyDays());
        var ads = guard.google().ads();
        assertThatThrownBy(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {
                    throw own;
                }))
                .isSameAs(own);
    }
}
