package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.port.AdPlatform.Hourly;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AdPlatform} must tell of what campaigns did. */
abstract class AdMetricsContract extends AdPlatformScene {
    /** Whether the vendor tells more than whole days. */
    protected boolean tellsHours() {
        return true;
    }

    private Hourly hourly() {
        return ads().hourly().orElseThrow();
    }

    private List<HourlyMetrics> hours(LocalDate from, LocalDate to) {
        var all = new ArrayList<HourlyMetrics>();
        hourly().metrics(access(), from, to, all::add);
        return all;
    }

    private String running() {
        var id = created().id();
        ads().change(access(), id, CampaignChange.status(Status.ACTIVE));
        return id;
    }

    @Test
    void tellsWhatEachCampaignDidOnEachDay() {
        var rests = created().id();
        var runs = running();
        var from = today();
        pass(Duration.ofDays(4));
        var to = today().minusDays(1);

        var days = metrics(from, to).stream()
                .filter(each -> each.campaign().equals(runs))
                .toList();

        assertThat(days).hasSizeBetween(2, 5).extracting(DailyMetrics::day).doesNotHaveDuplicates();
        assertThat(days).allSatisfy(day -> {
            assertThat(day.day()).isBetween(from, to);
            assertThat(day.clicks()).isBetween(0L, day.impressions());
            assertThat(day.spend().currency()).isEqualTo(currency());
            assertThat(day.spend().micros()).isBetween(0L, 100_000_000L);
            assertThat(day.revenue().currency()).isEqualTo(currency());
            assertThat(day.conversions()).isNotNegative();
        });
        assertThat(days).anyMatch(day -> day.impressions() > 0 && day.spend().micros() > 0);
        assertThat(metrics(from, to)).noneMatch(each -> each.campaign().equals(rests) && each.impressions() > 0);
        assertThat(metrics(to, to)).allMatch(each -> each.day().equals(to));
    }

    @Test
    void saysWhetherItTellsHours() {
        assertThat(ads().hourly().isPresent()).isEqualTo(tellsHours());
    }

    /** Those who ask at the same time get days and hours that agree: the platforms that tests run on restate both at once. */
    @Test
    void tellsEachHourOfTheLatestDaysWithItsShare() {
        if (!tellsHours()) return;
        var runs = running();
        pass(Duration.ofDays(4));
        var day = today().minusDays(1);

        var hours = hours(day.minusDays(1), day);
        var mine = hours.stream().filter(each -> each.campaign().equals(runs)).toList();

        assertThat(hours)
                .extracting(each -> each.campaign() + each.day() + " " + each.hour())
                .doesNotHaveDuplicates();
        assertThat(mine).hasSizeGreaterThan(2).allSatisfy(hour -> {
            assertThat(hour.day()).isBetween(day.minusDays(1), day);
            assertThat(hour.clicks()).isBetween(0L, hour.impressions());
            assertThat(hour.spend().currency()).isEqualTo(currency());
        });
        var whole = metrics(day, day).stream()
                .filter(each -> each.campaign().equals(runs))
                .findFirst()
                .orElseThrow();
        assertShares(whole, mine.stream().filter(each -> each.day().equals(day)).toList());
    }

    private static void assertShares(DailyMetrics day, List<HourlyMetrics> hours) {
        assertThat(hours.stream().mapToLong(HourlyMetrics::impressions).sum()).isEqualTo(day.impressions());
        assertThat(hours.stream().mapToLong(HourlyMetrics::clicks).sum()).isEqualTo(day.clicks());
        assertThat(hours.stream().mapToLong(hour -> hour.spend().micros()).sum())
                .isEqualTo(day.spend().micros());
        var results = hours.stream()
                .map(HourlyMetrics::results)
                .filter(Objects::nonNull)
                .toList();
        if (results.isEmpty()) return;
        assertThat(results).hasSameSizeAs(hours);
        assertThat(results.stream().map(HourlyMetrics.Results::conversions).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(day.conversions());
        assertThat(results.stream().mapToLong(each -> each.revenue().micros()).sum())
                .isEqualTo(day.revenue().micros());
    }

    @Test
    void refusesMoreDaysThanItTellsAtOnce() {
        assertThat(failure(() -> metrics(today().minusDays(400), today()))).isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(failure(() -> metrics(today(), today().minusDays(1)))).isInstanceOf(PlatformFailure.Invalid.class);
        if (!tellsHours()) return;
        assertThat(failure(() -> hours(today().minusDays(Hourly.MOST_DAYS), today())))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(failure(() -> hours(today(), today().minusDays(1)))).isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void tellsNothingToATokenThatIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertUnauthorized(() -> ads().metrics(bad, today(), today(), each -> {}));
        Optional.of(ads())
                .flatMap(AdPlatform::hourly)
                .ifPresent(hourly -> assertUnauthorized(() -> hourly.metrics(bad, today(), today(), each -> {})));
    }
}
