package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The simulated CRM of one organisation, in the hands of somebody who works there and not here. */
record SimulatedCrm(Market market, String organization) {
    private RequestSpecification request() {
        return RestAssured.given()
                .baseUri(market.url())
                .header("Authorization", "Bearer sim-" + organization)
                .header("Version", "2021-07-28")
                .contentType("application/json");
    }

    /** The contact's id. */
    String create(String location, String name, String mail) {
        var body = Map.of("locationId", location, "name", name, "email", mail);
        return Door.json(good(request().body(body).post("/gohighlevel/contacts/")))
                .at("/contact/id")
                .asText();
    }

    void rename(String contact, String name) {
        good(request().body(Map.of("name", name)).put("/gohighlevel/contacts/" + contact));
    }

    void delete(String contact) {
        good(request().delete("/gohighlevel/contacts/" + contact));
    }

    /** Which events the app took in of a location, the last first. */
    List<String> told(String location) {
        return RestAssured.given()
                .baseUri(market.url())
                .get("/simulator/gohighlevel/webhooks")
                .jsonPath()
                .getList("tries.findAll { it.location == '" + location + "' && it.status == 200 }.type");
    }

    private static Response good(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }
}
