package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.analyst;
import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a response was made of, as it is told afterwards. */
@QuarkusTest
class InputItemsTest {
    private static Response items(String id, String query) {
        return client().get("/openai/v1/responses/" + id + "/input_items" + query);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("data")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    /** A question, a call, its output: and the answer, which is no input. */
    static String answered() {
        var first = body(post(analyst()));
        var next = analyst().put("previous_response_id", first.path("id").asText());
        next.putArray("input").addAll(Api.outputs(first, Api.ROWS));
        return body(post(next)).path("id").asText();
    }

    @Test
    void tellsTheWholeConversationNewestFirst() {
        var id = answered();
        var newest = body(items(id, ""));
        assertThat(newest.path("data")
                        .valueStream()
                        .map(item -> item.path("type").asText()))
                .containsExactly("function_call_output", "function_call", "message");
        assertThat(newest.at("/data/2/content/0/text").asText()).isEqualTo("Which campaign is best?");
        assertThat(newest.path("has_more").asBoolean()).isFalse();
        assertThat(ids(body(items(id, "?order=asc"))))
                .isEqualTo(ids(newest).reversed())
                .doesNotHaveDuplicates();
    }

    @Test
    void goesOnBehindAnItem() {
        var id = answered();
        var seen = new ArrayList<String>();
        var page = body(items(id, "?limit=1"));
        seen.addAll(ids(page));
        while (page.path("has_more").asBoolean()) {
            page = body(items(id, "?limit=1&after=" + page.path("last_id").asText()));
            assertThat(page.path("first_id")).isEqualTo(page.path("last_id"));
            seen.addAll(ids(page));
        }
        assertThat(seen).isEqualTo(ids(body(items(id, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=many", "?order=random", "?after=msg_none"})
    void refusesWhatTheApiRefuses(String query) {
        assertThat(items(answered(), query).statusCode()).isEqualTo(400);
    }

    @Test
    void knowsNothingOfWhatIsNotKept() {
        assertThat(items("resp_none", "").statusCode()).isEqualTo(404);
    }
}
