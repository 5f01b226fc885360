package io.omnify.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place is known however often the account was changed before. */
@QuarkusTest
class LinkedInPagesTest {
    @Inject
    Market market;

    @Inject
    LinkedInFill fill;

    @BeforeEach
    void noFaults() {
        RestAssured.delete("/simulator/faults");
    }

    private ValidatableResponse page(String token) {
        var account = LinkedInWorld.account(market, "linkedin-pages");
        return RestAssured.given()
                .header("Authorization", "Bearer sim-linkedin-pages")
                .header("Linkedin-Version", LinkedInWorld.VERSION)
                .header("X-Restli-Protocol-Version", "2.0.0")
                .header("X-RestLi-Method", "finder")
                .get("/linkedin/rest/adAccounts/" + account.id()
                        + "/adCampaigns?q=search&pageSize=2&sortOrder=DESCENDING&pageToken=" + token)
                .then();
    }

    @Test
    void takesAPlaceBehindAMillionChanges() {
        fill.open(LinkedInWorld.account(market, "linkedin-pages"), 3);

        var first = page("1000001").statusCode(200).extract().jsonPath();
        assertThat(first.getList("elements.name")).containsExactly("Seeded 3", "Seeded 2");
        var token = first.getString("metadata.nextPageToken");
        assertThat(page(token).statusCode(200).extract().jsonPath().getList("elements.name"))
                .containsExactly("Seeded 1");
        page("soon").statusCode(400);
    }
}
