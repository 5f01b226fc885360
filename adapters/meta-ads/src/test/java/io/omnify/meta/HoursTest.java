package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform.Hourly;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of hours and understood of them, held against Meta's own specification where that is at hand. */
@QuarkusTest
class HoursTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String ROWS = """
            {"data":[{"campaign_id":"1","account_currency":"EUR","impressions":"1000","clicks":"31","spend":"12.34",
              "date_start":"2026-11-01","date_stop":"2026-11-01",
              "hourly_stats_aggregated_by_advertiser_time_zone":"00:00:00 - 00:59:59"},
             {"campaign_id":"1","account_currency":"EUR","impressions":"5","date_start":"2026-11-01",
              "hourly_stats_aggregated_by_advertiser_time_zone":"23:00:00 - 23:59:59"}]}""";

    private final Documented meta = new Documented().ok("GET insights", ROWS);
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private List<HourlyMetrics> hours() {
        var hours = new ArrayList<HourlyMetrics>();
        hourly().metrics(Worlds.access(Map.of()), DAY.minusDays(2), DAY, hours::add);
        return hours;
    }

    private Hourly hourly() {
        return Worlds.joined(guard).ads().hourly().orElseThrow();
    }

    @Test
    void asksByTheClockOfTheAccountAndForNothingThatMetaDoesNotTellByTheHour() {
        var hours = hours();
        assertThat(hours)
                .containsExactly(
                        new HourlyMetrics("1", DAY, 0, 1_000, 31, Money.of("12.34", "EUR"), null),
                        new HourlyMetrics("1", DAY, 23, 5, 0, Money.of("0.00", "EUR"), null));
        var asked = guard.requests.stream()
                .filter(each -> each.path().endsWith("insights"))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(guard.asked(asked.getFirst()).query())
                .containsEntry("breakdowns", "hourly_stats_aggregated_by_advertiser_time_zone")
                .containsEntry("time_range", "{\"since\":\"2026-10-30\",\"until\":\"2026-11-01\"}")
                .containsEntry("time_increment", "1")
                .hasEntrySatisfying("fields", fields -> assertThat(fields).doesNotContain("action"));
    }

    @Test
    void hasAReportMadeOfWhatIsTooMuchAtOnce() {
        var much = "{\"error\":{\"code\":100,\"error_subcode\":1487534,\"message\":\"Please reduce\"}}";
        meta.put("GET insights", Reply.json(400, much));
        meta.ok("POST insights", "{\"report_run_id\":\"6023920149050\"}");
        meta.ok("GET 6023920149050", "{\"async_status\":\"Job Failed\"}");
        assertThat(failure(this::hours)).isInstanceOf(PlatformFailure.Unavailable.class);
        var order = guard.requests.stream()
                .filter(each -> each.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(order.body()).contains("\"breakdowns\":[\"hourly_stats_aggregated_by_advertiser_time_zone\"]");
    }

    @Test
    void takesNoRowWithoutItsHourForOne() {
        meta.ok("GET insights", ROWS.replace("hourly_stats", "stats"));
        assertThat(failure(this::hours)).isInstanceOf(PlatformFailure.Unavailable.class);
    }
}
