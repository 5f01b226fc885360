package io.omnify.simulator.vendors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MarketResourceTest {
    @Inject
    Market market;

    private static Response post(String path, Object body) {
        return given().contentType("application/json").body(body).post("/simulator/market" + path);
    }

    private static JsonPath get(String path) {
        return given().get("/simulator/market" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void setsTheTimeForwardAndShowsBooksAndOptimum() {
        var account = get("/accounts?vendor=meta_ads&tenant=books").getString("[0].id");
        var campaign = new SimCampaign(
                "meta_ads",
                account,
                "c1",
                "One",
                Status.ACTIVE,
                new SimBudget(10_000, Period.DAILY),
                null,
                null,
                "SALES",
                "people",
                "picture");
        market.put(campaign);
        var before = Instant.parse(get("/clock").getString("now"));
        var after = Instant.parse(
                post("/clock", Map.of("advance", "P3D")).jsonPath().getString("now"));
        assertThat(after).isAfterOrEqualTo(before.plusSeconds(3 * 86_400));

        var first = LocalDate.ofInstant(
                before, market.account("meta_ads", account).orElseThrow().zone());
        var where = "?vendor=meta_ads&account=" + account;
        var span = where + "&from=" + first + "&to=" + first.plusDays(3);
        assertThat(get("/campaigns" + where).getList("id")).containsExactly("c1");
        assertThat(get("/books" + where).getLong("total.cost_cents"))
                .isBetween(20_000L, 40_000L)
                .isEqualTo(get("/books" + span).getLong("total.cost_cents"))
                .isEqualTo(get("/days" + span).<Integer>getList("cost_cents").stream()
                        .mapToLong(Integer::longValue)
                        .sum());
        var named = Map.of("vendor", "meta_ads", "account", account, "campaign", "c1");
        var optimum = post(
                        "/optimum",
                        Map.of(
                                "campaigns", List.of(named),
                                "budget_cents", 30_000,
                                "from", first.toString(),
                                "to", first.plusDays(2).toString()))
                .jsonPath();
        assertThat(optimum.getLong("shares[0].spend_cents")).isEqualTo(30_000);
        assertThat(optimum.getLong("value_cents")).isPositive();
    }

    @Test
    void opensAsManyRunningCampaignsAsASyncIsToRead() {
        for (int times = 1; times <= 2; times++) {
            var filled = post("/campaigns?tenant=filled&count=120", Map.of()).jsonPath();
            assertThat(filled.getList("vendor")).containsExactly("google_ads", "linkedin_ads", "meta_ads");
            assertThat(filled.<Integer>getList("campaigns")).containsOnly(120 * times);
        }
        post("/clock", Map.of("advance", "P2D"));
        for (var vendor : List.of("google_ads", "linkedin_ads", "meta_ads")) {
            var account = market.accounts(vendor, "filled").getFirst();
            var sold = market.books(vendor, account.id()).campaigns();
            assertThat(sold).as(vendor).hasSize(240).allMatch(each -> each.costCents() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tenant=filled", "?tenant=filled&count=1001", "?count=1"})
    void refusesToOpenWhatNobodyWants(String query) {
        assertThat(post("/campaigns" + query, Map.of()).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"P900D\"}",
                "{\"advance\":\"-P1D\"}",
                "{\"advance\":\"soon\"}",
                "{\"to\":\"2020-01-01T00:00:00Z\"}",
                "{\"rate\":-1}",
                "{\"rate\":\"fast\"}",
                "{}",
                "nonsense"
            })
    void refusesATimeThatCannotBe(String body) {
        assertThat(post("/clock", body).statusCode()).isEqualTo(422);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(given().get("/simulator/market/books?vendor=meta_ads&account=none")
                        .statusCode())
                .isEqualTo(422);
        assertThat(given().get("/simulator/market/days?vendor=meta_ads&account=none")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/optimum", Map.of("campaigns", List.of(Map.of("campaign", "x"))))
                        .statusCode())
                .isEqualTo(422);
    }
}
