package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.SpecGuard.Request;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we send of campaigns, held against Meta's own specification where that is at hand. */
@QuarkusTest
class RequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Optional<MetaSpec> SPEC = MetaSpec.load();

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(SPEC, meta);

    RequestsTest() {
        guard.introduce(Documented.CAMPAIGN, "campaign");
        guard.introduce(Documented.OTHERS_CAMPAIGN, "campaign");
        guard.introduce("120210000000000002", "adset");
    }

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private JsonNode body(String method, String end) throws Exception {
        return JSON.readTree(request(method, end).body());
    }

    private Request request(String method, String end) {
        return guard.requests.stream()
                .filter(each -> each.method().equals(method) && each.path().endsWith("/" + end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + method + " " + end + " in " + guard.requests));
    }

    @Test
    void createsItPausedAndNamesItOnlyWhenItIsWhole() throws Exception {
        var access = Worlds.access(Map.of("pixel_id", "555", "instagram_user_id", "777", "dsa_beneficiary", "Shop"));
        var made = Worlds.joined(guard).ads().create(access, Worlds.spec(Objective.SALES, Worlds.daily("50.00")));

        assertThat(made.id()).isEqualTo(Documented.CAMPAIGN);
        var campaign = body("POST", "campaigns");
        assertThat(campaign.path("name").asText()).isEqualTo("Shoes [cmp_1] (unfinished)");
        assertThat(campaign.path("status").asText()).isEqualTo("PAUSED");
        assertThat(campaign.path("objective").asText()).isEqualTo("OUTCOME_SALES");
        assertThat(campaign.path("daily_budget").isIntegralNumber()).isTrue();
        assertThat(campaign.path("daily_budget").asLong()).isEqualTo(5_000);
        assertThat(campaign.path("special_ad_categories").isArray()).isTrue();
        assertThat(campaign.path("start_time").asText()).isEqualTo("2026-12-01T09:00:00+0100");
        assertThat(body("POST", Documented.CAMPAIGN).toString()).isEqualTo("{\"name\":\"Shoes [cmp_1]\"}");
        var named = guard.requests.indexOf(request("POST", Documented.CAMPAIGN));
        assertThat(named).isGreaterThan(guard.requests.indexOf(request("POST", "ads")));
    }

    @Test
    void showsItOnFacebookAndInstagramToThoseWhoAreMeant() throws Exception {
        var access = Worlds.access(Map.of("pixel_id", "555", "instagram_user_id", "777", "dsa_beneficiary", "Shop"));
        Worlds.joined(guard).ads().create(access, Worlds.spec(Objective.SALES, Worlds.daily("50.00")));

        var adSet = body("POST", "adsets");
        assertThat(adSet.path("targeting").toString())
                .isEqualTo("{\"geo_locations\":{\"countries\":[\"DE\",\"AT\"]},\"age_min\":25,\"age_max\":54,"
                        + "\"publisher_platforms\":[\"facebook\",\"instagram\"],"
                        + "\"custom_audiences\":[{\"id\":\"23840000000000001\"}],"
                        + "\"flexible_spec\":[{\"interests\":[{\"id\":\"6003139266461\"}]}],"
                        + "\"targeting_automation\":{\"advantage_audience\":0}}");
        assertThat(adSet.path("promoted_object").toString())
                .isEqualTo("{\"pixel_id\":\"555\",\"custom_event_type\":\"PURCHASE\"}");
        assertThat(adSet.path("optimization_goal").asText()).isEqualTo("OFFSITE_CONVERSIONS");
        assertThat(adSet.path("dsa_payor").asText()).isEqualTo("Shop");
        var story = body("POST", "ads").at("/creative/object_story_spec");
        assertThat(story.path("page_id").asText()).isEqualTo("1100200300400500");
        assertThat(story.path("instagram_user_id").asText()).isEqualTo("777");
        assertThat(story.at("/link_data/link").asText()).isEqualTo("https://shop.example/");
    }

    @Test
    void fitsTheSpecificationForEveryObjectiveAndPeriod() {
        var ads = Worlds.joined(guard).ads();
        for (var objective : Objective.values())
            for (var settings : List.of(Map.<String, String>of(), Map.of("pixel_id", "555")))
                for (var period : Period.values())
                    ads.create(
                            Worlds.access(settings),
                            Worlds.spec(objective, new CampaignBudget(Money.of("70.50", "EUR"), period)));
        assertThat(guard.requests).hasSizeGreaterThan(100);
    }

    @Test
    void keepsTheTokenOutOfTheAddressAndProvesTheApp() {
        Worlds.joined(guard).ads().get(Worlds.access(Map.of()), Documented.CAMPAIGN);
        var ours = request("GET", Documented.CAMPAIGN);
        assertThat(ours.header("Authorization")).isEqualTo("Bearer EAAtoken");
        assertThat(ours.query())
                .doesNotContain("EAAtoken")
                .contains("appsecret_proof=" + new App("", "our-secret").proof("EAAtoken"));

        var theirs = Worlds.access(Map.of("app_id", "99", "app_secret", "their-secret"));
        Worlds.joined(guard).ads().get(theirs, Documented.CAMPAIGN);
        assertThat(guard.requests.getLast().query()).contains(new App("", "their-secret").proof("EAAtoken"));

        Worlds.joined(guard).ads().get(Worlds.access(Map.of("app_id", "99")), Documented.CAMPAIGN);
        assertThat(guard.requests.getLast().query()).doesNotContain("appsecret_proof");
    }

    @Test
    void changesOnlyWhatIsDifferent() throws Exception {
        var ads = Worlds.joined(guard).ads();
        var access = Worlds.access(Map.of());
        ads.change(access, Documented.CAMPAIGN, CampaignChange.budget(Worlds.daily("50.00")));
        assertThat(guard.requests).noneMatch(each -> each.method().equals("POST"));

        var end = ZonedDateTime.parse("2027-01-15T00:00:00+01:00[Europe/Berlin]");
        var start = ZonedDateTime.parse("2026-12-01T09:00:00+01:00[Europe/Berlin]");
        ads.change(
                access,
                Documented.CAMPAIGN,
                new CampaignChange(AdCampaign.Status.ENDED, Worlds.daily("73.25"), new Schedule(start, end), "New"));
        assertThat(body("POST", Documented.CAMPAIGN).toString())
                .isEqualTo("{\"name\":\"New\",\"status\":\"ARCHIVED\",\"daily_budget\":7325,"
                        + "\"stop_time\":\"2027-01-15T00:00:00+0100\"}");
        assertThat(body("POST", "120210000000000002").toString())
                .isEqualTo("{\"end_time\":\"2027-01-15T00:00:00+0100\"}");
    }

    @Test
    void takesAnEndAway() throws Exception {
        var start = ZonedDateTime.parse("2026-12-01T09:00:00+01:00[Europe/Berlin]");
        Worlds.joined(guard)
                .ads()
                .change(
                        Worlds.access(Map.of()),
                        Documented.CAMPAIGN,
                        CampaignChange.schedule(new Schedule(start, null)));
        assertThat(body("POST", Documented.CAMPAIGN).toString()).isEqualTo("{\"stop_time\":\"0\"}");
    }

    @Test
    void refusesWhatMetaCannotDoBeforeAnythingIsMade() {
        var ads = Worlds.joined(guard).ads();
        var fine = new CampaignBudget(Money.of("50.005", "EUR"), Period.DAILY);
        assertThat(failure(() -> ads.create(Worlds.access(Map.of()), Worlds.spec(Objective.SALES, fine))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        var foreign = new CampaignBudget(Money.of("50", "USD"), Period.DAILY);
        assertThat(failure(() -> ads.create(Worlds.access(Map.of()), Worlds.spec(Objective.SALES, foreign))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(guard.requests).noneMatch(each -> each.method().equals("POST"));
    }

    @Test
    void takesWhatIsInAnotherAccountForAbsent() {
        assertThat(Worlds.joined(guard).ads().get(Worlds.access(Map.of()), Documented.OTHERS_CAMPAIGN))
                .isEmpty();
    }

    @Test
    void readsInsightsPageByPage() {
        meta.put("GET insights", SpecGuard.Reply.json(200, """
                {"data":[{"campaign_id":"1","objective":"OUTCOME_SALES","account_currency":"EUR","impressions":"1000",
                 "clicks":"31","spend":"12.34","date_start":"2026-11-01","date_stop":"2026-11-01",
                 "actions":[{"action_type":"link_click","value":"31"},{"action_type":"purchase","value":"3"},
                            {"action_type":"omni_purchase","value":"4"}],
                 "action_values":[{"action_type":"omni_purchase","value":"199.60"}]},
                 {"campaign_id":"2","account_currency":"EUR","spend":"0","date_start":"2026-11-02"}]}"""));
        var days = new java.util.ArrayList<io.omnify.agent.platforms.domain.DailyMetrics>();
        Worlds.joined(guard)
                .ads()
                .metrics(Worlds.access(Map.of()), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 7), days::add);

        assertThat(days).hasSize(2);
        assertThat(days.getFirst().clicks()).isEqualTo(31);
        assertThat(days.getFirst().spend()).isEqualTo(Money.of("12.34", "EUR"));
        assertThat(days.getFirst().conversions()).isEqualByComparingTo("4");
        assertThat(days.getFirst().revenue()).isEqualTo(Money.of("199.60", "EUR"));
        assertThat(days.getLast().impressions()).isZero();
        assertThat(guard.asked(request("GET", "insights")).query())
                .containsEntry("time_range", "{\"since\":\"2026-11-01\",\"until\":\"2026-11-07\"}")
                .containsEntry("time_increment", "1")
                .hasEntrySatisfying("filtering", filter -> assertThat(filter).contains("ARCHIVED", "DELETED"))
                .containsEntry("level", "campaign");
    }
}
