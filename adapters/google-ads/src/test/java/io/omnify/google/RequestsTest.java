package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we send to Google Ads, held against Google's own descriptors. */
@QuarkusTest
class RequestsTest {
    private final Guard guard = new Guard();

    @AfterEach
    void everythingWasAllowed() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private static CampaignSpec spec(Objective objective, CampaignBudget budget) {
        var start = ZonedDateTime.parse("2026-12-01T14:30:00+01:00[Europe/Berlin]");
        var audience = new Audience(List.of("DE", "AT"), 18, 65, List.of("running shoes!", "trail"), List.of("55"));
        var creatives = List.of(
                new Creative("Run", "The lightest shoes we ever made, for every day.", link(), null),
                new Creative("Fly", "Shoes.", link(), null));
        return new CampaignSpec(
                "cmp_1", "Shoes", objective, budget, new Schedule(start, start.plusDays(30)), audience, creatives);
    }

    private static URI link() {
        return URI.create("https://shop.example/shoes");
    }

    private static CampaignBudget daily(String amount) {
        return new CampaignBudget(Money.of(amount, "EUR"), Period.DAILY);
    }

    private static JsonNode json(Guard.Asked asked) {
        try {
            return Wire.JSON.readTree(asked.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode created(Objective objective, CampaignBudget budget) {
        guard.says(
                Answers.ACCOUNT,
                Answers.COUNTRIES,
                Answers.mutated(9),
                Answers.campaign("Shoes [cmp_1]", "PAUSED", Answers.daily("50000000")));
        guard.google().ads().create(Guard.access(), spec(objective, budget));
        return json(guard.asked.get(2)).path("mutateOperations");
    }

    @Test
    void makesAWholeCampaignInOneRequest() {
        var operations = created(Objective.SALES, daily("50.00"));

        assertThat(guard.asked.get(2).path()).isEqualTo("/ads/v25/customers/1234567890/googleAds:mutate");
        assertThat(operations).hasSize(9);
        var budget = operations.path(0).at("/campaignBudgetOperation/create");
        assertThat(budget.path("amountMicros").asText()).isEqualTo("50000000");
        assertThat(budget.path("explicitlyShared").asBoolean(true)).isFalse();
        var campaign = operations.path(1).at("/campaignOperation/create");
        assertThat(campaign.path("campaignBudget")).isEqualTo(budget.path("resourceName"));
        assertThat(campaign.path("status").asText()).isEqualTo("PAUSED");
        assertThat(campaign.path("name").asText()).isEqualTo("Shoes [cmp_1]");
        assertThat(campaign.path("startDateTime").asText()).isEqualTo("2026-12-01 00:00:00");
        assertThat(campaign.path("endDateTime").asText()).isEqualTo("2026-12-31 23:59:59");
        assertThat(campaign.has("maximizeConversionValue")).isTrue();
        assertThat(operations.path(2).at("/campaignCriterionOperation/create/campaign"))
                .isEqualTo(campaign.path("resourceName"));
        assertThat(operations.findValuesAsText("geoTargetConstant"))
                .containsExactlyInAnyOrder("geoTargetConstants/2276", "geoTargetConstants/2040");
        assertThat(operations
                        .path(4)
                        .at("/campaignCriterionOperation/create/userList/userList")
                        .asText())
                .isEqualTo("customers/1234567890/userLists/55");
        assertThat(operations
                        .path(6)
                        .at("/adGroupAdOperation/create/ad/responsiveSearchAd/headlines")
                        .size())
                .isGreaterThanOrEqualTo(3);
        assertThat(operations
                        .path(7)
                        .at("/adGroupCriterionOperation/create/keyword/text")
                        .asText())
                .isEqualTo("running shoes");
    }

    @Test
    void everyObjectiveIsOneThatGoogleKnows() {
        for (var objective : Objective.values()) {
            guard.asked.clear();
            var campaign = created(objective, daily("50.00")).path(1).at("/campaignOperation/create");
            assertThat(campaign.properties().stream().map(Map.Entry::getKey))
                    .containsAnyOf("targetSpend", "maximizeConversions", "maximizeConversionValue");
        }
    }

    @Test
    void neverSpendsMoreThanTheCurrencyCanPay() {
        var budget = created(Objective.LEADS, daily("33.333333")).path(0).at("/campaignBudgetOperation/create");
        assertThat(budget.path("amountMicros").asText()).isEqualTo("33330000");
    }

    @Test
    void aBudgetForTheWholeLifeIsATotal() {
        var whole = new CampaignBudget(Money.of("700.00", "EUR"), Period.LIFETIME);
        var budget = created(Objective.TRAFFIC, whole).path(0).at("/campaignBudgetOperation/create");
        assertThat(budget.path("totalAmountMicros").asText()).isEqualTo("700000000");
        assertThat(budget.path("period").asText()).isEqualTo("CUSTOM_PERIOD");
        assertThat(budget.has("amountMicros")).isFalse();
    }

    @Test
    void saysWhoAsksAndThroughWhom() {
        guard.says(Answers.NOTHING);
        var own = Map.of("developer_token", "theirs", "login_customer_id", "999-888-7777");
        guard.google().ads().get(Guard.access(own), "77");
        guard.google().ads().get(Guard.access(), "77");

        assertThat(guard.asked.get(0).header("Authorization")).isEqualTo("Bearer ya29.secret");
        assertThat(guard.asked.get(0).header("developer-token")).isEqualTo("theirs");
        assertThat(guard.asked.get(0).header("login-customer-id")).isEqualTo("9998887777");
        assertThat(guard.asked.get(1).header("developer-token")).isEqualTo("our-developer-token");
        assertThat(guard.asked.get(1).header("login-customer-id")).isEmpty();
    }

    @Test
    void sendsOnlyWhatIsDifferent() {
        var is = Answers.campaign("Shoes [cmp_1]", "PAUSED", Answers.daily("50000000"));
        var schedule = new Schedule(
                ZonedDateTime.parse("2026-12-01T09:00:00+01:00[Europe/Berlin]"),
                ZonedDateTime.parse("2027-02-01T00:00:00+01:00[Europe/Berlin]"));
        var change = new CampaignChange(Status.ACTIVE, daily("60.00"), schedule, "Shoes [cmp_1]");
        guard.says(is, Answers.mutated(2), is);

        guard.google().ads().change(Guard.access(), "77", change);

        var operations = json(guard.asked.get(1)).path("mutateOperations");
        assertThat(operations.path(0).at("/campaignBudgetOperation/updateMask").asText())
                .isEqualTo("amountMicros");
        assertThat(operations.path(1).at("/campaignOperation/updateMask").asText())
                .isEqualTo("status,endDateTime");
        assertThat(operations
                        .path(1)
                        .at("/campaignOperation/update/endDateTime")
                        .asText())
                .isEqualTo("2027-01-31 23:59:59");
        assertThat(operations.path(1).at("/campaignOperation/update/status").asText())
                .isEqualTo("ENABLED");
    }

    @Test
    void neverTouchesABudgetThatOthersSpendToo() {
        guard.says(Answers.campaign("Shoes", "PAUSED", Answers.daily("50000000").replace("false", "true")));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.change(Guard.access(), "77", CampaignChange.budget(daily("60.00")))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(guard.asked).hasSize(1);
    }

    @Test
    void asksInGooglesLanguageWhateverItLooksFor() {
        guard.says(Answers.NOTHING);
        var google = guard.google();
        for (var odd : List.of("x", "it's", "\"", "\\", "\\' OR 1", "%", "a AND b", "new\nline", "[]_")) {
            google.ads().find(Guard.access(), odd);
            google.audiences().find(Guard.access(), odd);
        }
        google.ads().list(Guard.access(), 200, Optional.of("77"));
        assertThat(Refusals.failure(() -> google.audiences().size(Guard.access(), "1")))
                .isInstanceOf(PlatformFailure.NotFound.class);
        guard.says("[]");
        google.ads().metrics(Guard.access(), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), each -> {});
        assertThat(json(guard.asked.get(2)).path("query").asText())
                .endsWith("LIKE '%[[]it\\'s[]]' ORDER BY campaign.id DESC LIMIT 200");
    }
}
