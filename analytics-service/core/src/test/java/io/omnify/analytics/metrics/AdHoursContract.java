package io.omnify.analytics.metrics;

import static io.omnify.analytics.metrics.ToldHours.TODAY;
import static io.omnify.analytics.metrics.ToldHours.clicks;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Hour;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AdHours} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class AdHoursContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Whose ANYONE = new Whose("", "");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());
    private final CampaignHours spring = ToldHours.of("77", "camp_1", TODAY, NOON, clicks(Map.of(0, 3, 9, 5)));

    protected abstract AdHours hours();

    private List<HoursOfDay> told(OrgId org, Whose whose, LocalDate day) {
        var all = new ArrayList<HoursOfDay>();
        hours().each(org, whose, day, all::add);
        return all;
    }

    @Test
    void givesBackWhatItWasGiven() {
        hours().put(acme, List.of(spring));

        assertThat(told(acme, ANYONE, TODAY)).containsExactly(spring.told());
        assertThat(told(acme, ANYONE, TODAY.minusDays(1))).isEmpty();
        assertThat(told(other, ANYONE, TODAY)).isEmpty();
        assertThat(hours().latest(other, ANYONE)).isEmpty();
    }

    @Test
    void keepsWhetherResultsWereTold() {
        var hour = new Hour(new Figures(10, 1, 5, 0, 0), false);
        var half = ToldHours.of("77", "camp_1", TODAY, NOON, new TreeMap<>(Map.of(3, hour)));
        hours().put(acme, List.of(half));

        assertThat(told(acme, ANYONE, TODAY)).containsExactly(half.told());
    }

    @Test
    void aLaterStatementReplacesAsAWholeAndAnEarlierDoesNot() {
        var later = ToldHours.of("77", "camp_1", TODAY, NOON.plusMillis(1), clicks(Map.of(9, 4)));
        var earlier = ToldHours.of("77", "camp_1", TODAY, NOON.minusMillis(1), clicks(Map.of(1, 9, 2, 9)));

        for (var said : List.of(spring, later, spring, earlier)) hours().put(acme, List.of(said));

        assertThat(told(acme, ANYONE, TODAY)).containsExactly(later.told());
    }

    @Test
    void isAskedForByEitherIdOfTheCampaignAndByPlatform() {
        var foreign = ToldHours.of("google_ads", "88", "", TODAY, NOON, clicks(Map.of(1, 2)));
        hours().put(acme, List.of(spring, foreign));

        assertThat(told(acme, new Whose("camp_1", ""), TODAY)).containsExactly(spring.told());
        assertThat(told(acme, new Whose("77", ""), TODAY)).containsExactly(spring.told());
        assertThat(told(acme, new Whose("88", "google_ads"), TODAY)).containsExactly(foreign.told());
        assertThat(told(acme, new Whose("88", "meta_ads"), TODAY)).isEmpty();
        assertThat(told(acme, new Whose("", "google_ads"), TODAY)).containsExactly(foreign.told());
        assertThat(told(acme, ANYONE, TODAY)).hasSize(2);
    }

    @Test
    void knowsTheLatestDayOfWhatIsAskedFor() {
        var yesterday = TODAY.minusDays(1);
        var ended = ToldHours.of("google_ads", "88", "camp_2", yesterday, NOON, clicks(Map.of(1, 2)));
        hours().put(acme, List.of(ended, spring));

        assertThat(hours().latest(acme, ANYONE)).contains(TODAY);
        assertThat(hours().latest(acme, new Whose("camp_2", ""))).contains(yesterday);
        assertThat(hours().latest(acme, new Whose("", "google_ads"))).contains(yesterday);
        assertThat(hours().latest(acme, new Whose("camp_3", ""))).isEmpty();
    }

    @Test
    void forgetsWhatWasNotSaidSince() {
        var stale = ToldHours.of("88", "camp_2", TODAY, NOON.minusMillis(1), clicks(Map.of(1, 2)));
        hours().put(acme, List.of(spring, stale));

        hours().forget(NOON);

        assertThat(told(acme, ANYONE, TODAY)).containsExactly(spring.told());
    }

    @Test
    void remembersWhoTellsNoHours() {
        assertThat(hours().silent(acme)).isEmpty();

        hours().tells(acme, "linkedin_ads", false);
        hours().tells(acme, "linkedin_ads", false);
        hours().tells(acme, "google_ads", true);
        assertThat(hours().silent(acme)).containsExactly("linkedin_ads");
        assertThat(hours().silent(other)).isEmpty();

        hours().tells(acme, "linkedin_ads", true);
        assertThat(hours().silent(acme)).isEmpty();
    }
}
