package io.omnify.simulator.gohighlevel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many contacts at once, for those who read a whole CRM. */
@QuarkusTest
class SeedTest {
    private final GhlApi api = new GhlApi();

    private void fill(int count) {
        given().post("/simulator/gohighlevel/contacts?tenant=" + api.tenant + "&count=" + count)
                .then()
                .statusCode(200);
    }

    private List<JsonNode> changedLastFirst() {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var body = "{'locationId':'LOC','pageLimit':100" + after + "}";
            var page = api.ask(200, "POST", "/contacts/search", body).path("contacts");
            page.forEach(all::add);
            after = page.size() < 100 ? "" : ",'searchAfter':" + page.path(99).path("searchAfter");
        } while (!after.isEmpty());
        return all;
    }

    @Test
    void eachIsListedOnceAndWhereItsChangeBelongs() {
        fill(150);
        api.ask(201, "POST", "/contacts/", "{'locationId':'LOC','firstName':'Ada','email':'ada@example.com'}");
        fill(150);
        var all = changedLastFirst();
        assertThat(all).hasSize(331);
        assertThat(all.stream().map(each -> each.path("id").asText())).doesNotHaveDuplicates();
        assertThat(all.stream()
                        .map(each -> Instant.parse(each.path("dateUpdated").asText()))
                        .toList())
                .isSortedAccordingTo(Collections.reverseOrder());
    }
}
