package io.omnify.analytics.metrics;

import static io.omnify.analytics.metrics.ToldHours.TODAY;
import static io.omnify.analytics.metrics.ToldHours.clicks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Dial;
import io.omnify.analytics.metrics.domain.HoursOfDay.Hour;
import io.omnify.analytics.metrics.domain.HoursQuery;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.analytics.metrics.usecase.QueryHours;
import io.omnify.analytics.metrics.usecase.RecordHours;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryHoursTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(35);
    private static final Whose ANYONE = new Whose("", "");
    private final OrgId acme = new OrgId("org_acme");
    private final InMemoryAdHours hours = new InMemoryAdHours();
    private final RecordHours record = new RecordHours(hours, InstantSource.fixed(NOON), KEPT);
    private final QueryHours query = new QueryHours(hours);

    private static HoursQuery asking(@Nullable LocalDate day, int days) {
        return new HoursQuery(ANYONE, day, days);
    }

    private static CampaignHours said(String id, LocalDate day, Map<Integer, Integer> clicks) {
        return ToldHours.of(id, "", day, NOON, clicks(clicks));
    }

    @Test
    void addsHoursOfTheSameClockAndNoOthers() {
        var pacific = new Dial("meta_ads", TODAY, "America/Los_Angeles", Currency.getInstance("EUR"));
        var far = new CampaignHours("3", "", new HoursOfDay(pacific, NOON, clicks(Map.of(9, 1))));
        record.handle(acme, List.of(said("1", TODAY, Map.of(9, 1, 10, 2)), said("2", TODAY, Map.of(10, 3)), far));

        var told = query.handle(acme, asking(TODAY, 1)).told();

        assertThat(told).extracting(each -> each.dial().zone()).containsExactly("America/Los_Angeles", "Europe/Berlin");
        assertThat(told.getLast().hours().keySet()).containsExactly(9, 10);
        assertThat(told.getLast().hours().get(10))
                .isEqualTo(new Hour(new Figures(200, 5, 3_000_000, 1_000_000, 0), true));
        assertThatThrownBy(() -> told.getFirst().and(told.getLast())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatOneOfTwoDidNotTellIsUnknownOfBoth() {
        var told = new Hour(new Figures(10, 1, 5, 2, 3), true);
        var half = new Hour(new Figures(10, 1, 5, 0, 0), false);

        assertThat(told.plus(half)).isEqualTo(half.plus(told));
        assertThat(told.plus(half).results()).isFalse();
        assertThat(told.plus(told).results()).isTrue();
    }

    @Test
    void withoutADayItIsTheLatestAndThoseBefore() {
        record.handle(
                acme,
                List.of(
                        said("1", TODAY, Map.of(1, 1)),
                        said("1", TODAY.minusDays(1), Map.of(2, 1)),
                        said("1", TODAY.minusDays(2), Map.of(3, 1))));

        var table = query.handle(acme, asking(null, 2));

        assertThat(table.days()).isEqualTo(new Days(TODAY.minusDays(1), TODAY));
        assertThat(table.told()).extracting(each -> each.dial().day()).containsExactly(TODAY.minusDays(1), TODAY);
        assertThat(query.handle(new OrgId("org_other"), asking(null, 2)).days()).isNull();
    }

    @Test
    void aClockThatIsAheadHidesNoDayThatStillRuns() {
        record.handle(
                acme,
                List.of(
                        on("Pacific/Auckland", TODAY),
                        on("Pacific/Auckland", TODAY.minusDays(1)),
                        on("America/Los_Angeles", TODAY.minusDays(1)),
                        on("America/Los_Angeles", TODAY.minusDays(2))));

        assertThat(zonesAndDays(1))
                .containsExactly("America/Los_Angeles " + TODAY.minusDays(1), "Pacific/Auckland " + TODAY);
        assertThat(query.handle(acme, asking(null, 1)).days()).isEqualTo(new Days(TODAY.minusDays(1), TODAY));
        assertThat(zonesAndDays(2)).hasSize(4);
        assertThat(query.handle(acme, asking(TODAY, 1)).told()).hasSize(1);
    }

    @Test
    void aClockThatHasStoppedIsNotWaitedFor() {
        record.handle(acme, List.of(on("Europe/Berlin", TODAY), on("America/Los_Angeles", TODAY.minusDays(3))));

        assertThat(zonesAndDays(1)).containsExactly("Europe/Berlin " + TODAY);
        assertThat(query.handle(acme, asking(null, 1)).days()).isEqualTo(new Days(TODAY, TODAY));
    }

    private static CampaignHours on(String zone, LocalDate day) {
        var dial = new Dial("meta_ads", day, zone, Currency.getInstance("EUR"));
        return new CampaignHours(zone, "", new HoursOfDay(dial, NOON, clicks(Map.of(9, 1))));
    }

    private List<String> zonesAndDays(int days) {
        return query.handle(acme, asking(null, days)).told().stream()
                .map(HoursOfDay::dial)
                .map(dial -> dial.zone() + " " + dial.day())
                .toList();
    }

    @Test
    void namesThePlatformsThatTellNone() {
        record.tells(acme, "linkedin_ads", false);
        record.tells(acme, "meta_ads", true);

        assertThat(query.handle(acme, asking(null, 1)).silent()).containsExactly("linkedin_ads");
        assertThat(query.handle(acme, new HoursQuery(new Whose("", "meta_ads"), null, 1))
                        .silent())
                .isEmpty();
    }

    @Test
    void hoursAreKeptForAWhileAfterTheyWereSaid() {
        var end = NOON.minus(KEPT);
        var kept = ToldHours.of("1", "", TODAY, end, clicks(Map.of(1, 1)));
        var old = ToldHours.of("2", "", TODAY.minusDays(1), end.minusMillis(1), clicks(Map.of(1, 1)));
        record.handle(acme, List.of(kept, old));

        record.forgetOld();

        assertThat(query.handle(acme, asking(TODAY, 7)).told()).containsExactly(kept.told());
    }

    @Test
    void aDialHasTwentyFourHours() {
        for (var wrong : List.of(clicks(Map.of(24, 1)), clicks(Map.of(-1, 1)), new TreeMap<Integer, Hour>()))
            assertThatThrownBy(() -> ToldHours.of("1", "", TODAY, NOON, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
