package io.omnify.simulator.google;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.google.Descriptors;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulated Google answers, held against the real Google's own descriptors. */
@QuarkusTest
class GoogleAnswersTest {
    private static final String TENANT = "google-answers";

    @Inject
    Market market;

    private String customer = "";

    @BeforeEach
    void account() {
        customer = GoogleWorld.account(market, TENANT).id();
    }

    private Response post(String method, String body) {
        var path = "/v25/customers/" + customer + "/googleAds:" + method;
        assertThat(Descriptors.request("POST", path, body))
                .as("our own request")
                .isEmpty();
        var response = send(path, body);
        if (response.statusCode() == 200)
            assertThat(Descriptors.answer("POST", path, response.asString())).isEmpty();
        else assertThat(Descriptors.error(response.asString())).isEmpty();
        assertThat(response.header("request-id")).isNotBlank();
        return response;
    }

    private static Response send(String path, String body) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer sim-" + TENANT)
                .header("developer-token", "any")
                .contentType("application/json")
                .body(body)
                .post("/google-ads" + path);
    }

    private Response query(String method, String query) {
        return post(method, Json.write(Json.NODES.objectNode().put("query", query)));
    }

    private String campaign(String name, String more) {
        var today =
                market.now().atZone(GoogleWorld.account(market, TENANT).zone()).toLocalDate();
        return """
                {"mutateOperations":[
                 {"campaignBudgetOperation":{"create":{"resourceName":"customers/%1$s/campaignBudgets/-1",
                   "amountMicros":"50000000","explicitlyShared":false}}},
                 {"campaignOperation":{"create":{"resourceName":"customers/%1$s/campaigns/-2","name":"%2$s",
                   "campaignBudget":"customers/%1$s/campaignBudgets/-1","advertisingChannelType":"SEARCH",
                   "status":"ENABLED","targetSpend":{},"startDateTime":"%3$s 00:00:00",
                   "containsEuPoliticalAdvertising":"DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING"}}},
                 {"adGroupOperation":{"create":{"resourceName":"customers/%1$s/adGroups/-3","name":"g",
                   "campaign":"customers/%1$s/campaigns/-2","type":"SEARCH_STANDARD"}}},
                 {"adGroupAdOperation":{"create":{"adGroup":"customers/%1$s/adGroups/-3","status":"ENABLED",
                   "ad":{"finalUrls":["https://a.example"],"responsiveSearchAd":{
                     "headlines":[{"text":"a"},{"text":"b"},{"text":"c"}],
                     "descriptions":[{"text":"d"},{"text":"e"}]}}}}}%4$s]}""".formatted(customer, name, today, more);
    }

    @Test
    void everyAnswerIsOneThatGooglesOwnClientReads() {
        assertThat(post("mutate", campaign("Read me", "")).statusCode()).isEqualTo(200);
        market.advance(Duration.ofDays(3));
        var fields = "campaign.id, campaign.name, campaign.status, campaign.primary_status, campaign.start_date_time,"
                + " campaign_budget.amount_micros, campaign_budget.period, customer.currency_code";
        assertThat(query("search", "SELECT " + fields + " FROM campaign")
                        .jsonPath()
                        .getList("results"))
                .isNotEmpty();
        var days =
                market.now().atZone(GoogleWorld.account(market, TENANT).zone()).toLocalDate();
        var measured = query(
                "searchStream",
                "SELECT campaign.id, segments.date, metrics.impressions, metrics.clicks, metrics.cost_micros,"
                        + " metrics.conversions, metrics.conversions_value FROM campaign WHERE segments.date BETWEEN '"
                        + days.minusDays(5) + "' AND '" + days + "'");
        assertThat(measured.jsonPath().getList("[0].results")).isNotEmpty();
        assertThat(measured.jsonPath().getString("[0].results[0].metrics.impressions"))
                .matches("\\d+");
        var hours = query(
                "searchStream",
                "SELECT campaign.id, segments.date, segments.hour, metrics.clicks FROM campaign WHERE segments.date"
                        + " BETWEEN '" + days.minusDays(1) + "' AND '" + days + "'");
        assertThat(hours.jsonPath().getInt("[0].results[0].segments.hour")).isBetween(0, 23);
        for (var query : List.of(
                "SELECT customer.id, customer.time_zone FROM customer",
                "SELECT customer_client.id, customer_client.manager FROM customer_client",
                "SELECT geo_target_constant.id FROM geo_target_constant WHERE geo_target_constant.country_code = 'DE'",
                "SELECT conversion_action.id, conversion_action.category FROM conversion_action",
                "SELECT user_list.id, user_list.size_for_search FROM user_list"))
            assertThat(query("search", query).statusCode()).as(query).isEqualTo(200);
        var accessible = given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer sim-" + TENANT)
                .header("developer-token", "any")
                .get("/google-ads/v25/customers:listAccessibleCustomers");
        assertThat(Descriptors.answer("GET", "/v25/customers:listAccessibleCustomers", accessible.asString()))
                .isEmpty();
    }

    @Test
    void allOfARequestIsDoneOrNothing() {
        var twice = "," + campaign("Half", "").replaceAll("(?s)^\\{\"mutateOperations\":\\[|]}$", "");
        var refused = post("mutate", campaign("Half", twice.replace("/-", "/-1")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo(Map.of("campaignError", "DUPLICATE_CAMPAIGN_NAME"));
        assertThat(refused.jsonPath().getInt("error.details[0].errors[0].location.fieldPathElements[0].index"))
                .isEqualTo(5);
        assertThat(query("search", "SELECT campaign.id FROM campaign WHERE campaign.name = 'Half'")
                        .jsonPath()
                        .getList("results"))
                .isNull();
    }

    /** What comes of a campaign is drawn by its number, so that looking and trying must not use numbers up. */
    @Test
    void lookingAndTryingChangeNothingOfWhatComes() {
        var first = number(post("mutate", campaign("Before", "")));
        for (int i = 0; i < 3; i++) query("search", "SELECT campaign.id FROM campaign");
        query("searchStream", "SELECT campaign.id FROM campaign");
        post("mutate", campaign("Tried", "").replaceFirst("\\{", "{\"validateOnly\":true,"));
        post("mutate", campaign("Refused", "").replace("\"50000000\"", "\"50000001\""));
        var others = GoogleWorld.account(market, TENANT + "-others").id();
        var elsewhere = campaign("Elsewhere", "").replace(customer, others);
        given().header("Authorization", "Bearer sim-" + TENANT + "-others")
                .header("developer-token", "any")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(elsewhere)
                .post("/google-ads/v25/customers/" + others + "/googleAds:mutate")
                .then()
                .statusCode(200);
        var second = number(post("mutate", campaign("After", "")));
        assertThat(second - first).isEqualTo(4);
    }

    /** Which of the customer's numbers a new campaign has. */
    private static long number(Response created) {
        var name = created.jsonPath().getString("mutateOperationResponses[1].campaignResult.resourceName");
        return Long.parseLong(GoogleStore.id(name)) / 10_000_000_000L;
    }

    private static Map<String, String> code(Response refused) {
        return refused.jsonPath().getMap("error.details[0].errors[0].errorCode");
    }

    @Test
    void refusesWhatGoogleRefuses() {
        var good = campaign("Refused", "");
        var refused = Map.of(
                good.replace("\"50000000\"", "\"50000001\""), "NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT",
                good.replace("\"targetSpend\":{},", ""), "REQUIRED",
                good.replace(" 00:00:00", " 08:00:00"), "DATE_RANGE_ERROR_START_TIME_MUST_BE_THE_START_OF_A_DAY",
                good.replaceAll("\"startDateTime\":\"....", "\"startDateTime\":\"2020"), "CANNOT_SET_DATE_TO_PAST",
                good.replaceAll(",\\s*\"containsEu[^}]*}", "}"), "EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED",
                good.replace("campaignBudgets/-1\",\"adv", "campaignBudgets/5\",\"adv"), "RESOURCE_NOT_FOUND",
                good.replace("{\"text\":\"a\"},", ""), "TOO_FEW");
        refused.forEach((body, code) -> {
            assertThat(body).isNotEqualTo(good);
            assertThat(code(post("mutate", body))).as(body).containsValue(code);
        });
        assertThat(send("/v25/customers/" + customer + "/googleAds:mutate", good.replace("startDateTime", "startDate"))
                        .asString())
                .contains("Cannot find field");
        var query = "{\"query\":\"SELECT campaign.id FROM campaign LIMIT 5 OFFSET 3\"}";
        assertThat(code(send("/v25/customers/" + customer + "/googleAds:search", query)))
                .containsKey("queryError");
        assertThat(send("/v21/customers/" + customer + "/googleAds:search", "{}")
                        .asString())
                .contains("UNSUPPORTED_VERSION");
    }
}
