package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.analyst;
import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadRequestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "input | 42 | input | invalid_type",
                "input | [7] | input[0] | invalid_type",
                "input | [{}] | input[0].type | missing_required_parameter",
                "input | [{\"type\":\"pigeon\"}] | input[0].type | invalid_value",
                "input | [{\"role\":\"king\",\"content\":\"x\"}] | input[0].role | invalid_value",
                "input | [{\"role\":\"user\"}] | input[0].content | missing_required_parameter",
                "input | [{\"role\":\"user\",\"content\":[{\"type\":\"sound\"}]}] | input[0].content[0].type | invalid_value",
                "input | [{\"type\":\"function_call_output\",\"output\":\"x\"}] | input[0].call_id | missing_required_parameter",
                "input | [{\"type\":\"function_call_output\",\"call_id\":\"c\",\"output\":\"x\"}] | input | ",
                "input | [{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"n\",\"arguments\":\"{}\"}] | input | ",
                "model | 7 | model | invalid_type",
                "model | null | model | missing_required_parameter",
                "temperature | 9 | temperature | integer_above_max_value",
                "temperature | \"hot\" | temperature | invalid_type",
                "max_output_tokens | 1 | max_output_tokens | integer_below_min_value",
                "max_tokens | 100 | max_tokens | unsupported_parameter",
                "frequency | 1 | frequency | unknown_parameter",
                "stream | \"yes\" | stream | invalid_type",
                "seed | 7 | seed | unknown_parameter",
                "metadata | {\"a\":1} | metadata.a | invalid_type",
                "previous_response_id | \"resp_x\" | previous_response_id | previous_response_not_found",
                "tools | {} | tools | invalid_type",
                "tools | [{\"type\":\"function\"}] | tools[0].name | missing_required_parameter",
                "tools | [{\"type\":\"function\",\"name\":\"a.b\"}] | tools[0].name | invalid_value",
                "tools | [{\"type\":\"magic\",\"name\":\"a\"}] | tools[0].type | invalid_value",
                "tools | [{\"type\":\"function\",\"name\":\"a\",\"strict\":true,\"parameters\":{\"type\":\"object\",\"properties\":{}}}] | tools[0].parameters | invalid_function_parameters",
                "tool_choice | \"maybe\" | tool_choice | invalid_value",
                "tool_choice | {\"type\":\"function\",\"name\":\"a\"} | tool_choice | ",
                "text | {\"format\":{\"type\":\"xml\"}} | text.format.type | invalid_value",
                "text | {\"format\":{\"type\":\"json_schema\",\"name\":\"a\"}} | text.format.schema | missing_required_parameter",
                "text | {\"format\":{\"type\":\"json_schema\",\"name\":\"a\",\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[],\"additionalProperties\":false}}} | text.format.schema | invalid_json_schema",
            })
    void namesTheParameterAtFault(String name, String value, String param, String code) {
        ObjectNode request = request();
        request.set(name, Json.read(value));

        refused(Api.post(request), 400, param, code);
    }

    @Test
    void refusesWhatIsNoJson() {
        for (String text : new String[] {"", "{", "[]", "42", "{} {}"})
            refused(client().body(text).post("/openai/v1/responses"), 400, null, null);
    }

    @Test
    void needsAnInput() {
        refused(Api.post(Json.read("{\"model\":\"gpt-5.5\"}")), 400, "input", "missing_required_parameter");
    }

    @Test
    void knowsItsModels() {
        refused(Api.post(request().put("model", "gpt-99")), 404, "model", "model_not_found");
        refused(client().get("/openai/v1/models/gpt-99"), 404, "model", "model_not_found");
        assertThat(Api.post(request().put("model", "gpt-5.5-2026-04-23")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void needsAKey() {
        String body = Json.write(request());
        refused(given().body(body).post("/openai/v1/responses"), 401, null, null);
        refused(given().header("Authorization", "Bearer ").body(body).post("/openai/v1/responses"), 401, null, null);
        refused(given().header("Authorization", "Basic abc").body(body).post("/openai/v1/responses"), 401, null, null);
        refused(
                given().header("Authorization", "Bearer sk-invalid-1")
                        .body(body)
                        .post("/openai/v1/responses"),
                401,
                null,
                "invalid_api_key");
    }

    @Test
    void knowsItsAddresses() {
        refused(client().get("/openai/v1/chat/completions"), 404, null, "unknown_url");
        refused(client().get("/openai/v1/responses"), 404, null, "unknown_url");
        refused(client().get("/openai/v2"), 404, null, "unknown_url");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var request = analyst().put("input", "x".repeat(9 * 1024 * 1024));

        assertThat(Api.post(request).statusCode()).isEqualTo(413);
    }

    private static void refused(Response response, int status, String param, String code) {
        JsonNode error = body(response).path("error");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
        assertThat(error.path("param").textValue()).isEqualTo(param);
        assertThat(error.path("code").textValue()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
    }
}
