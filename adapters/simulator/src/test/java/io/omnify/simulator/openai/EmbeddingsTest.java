package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddingsTest {
    @Test
    void putsLikeTextsCloseTogether() {
        JsonNode data = body(embed("[\"cheap running shoes\",\"running shoes, cheap!\",\"quarterly tax report\"]", ""))
                .path("data");

        assertThat(cosine(data, 0, 1)).isGreaterThan(0.99);
        assertThat(cosine(data, 0, 2)).isLessThan(0.5);
        assertThat(data.path(0).path("embedding")).hasSize(1536);
    }

    @Test
    void embedsTheSameTextTheSame() {
        assertThat(embed("\"one text\"", ",\"dimensions\":8").asString())
                .isEqualTo(embed("\"one text\"", ",\"dimensions\":8").asString());
    }

    @Test
    void writesBase64WhenAsked() {
        JsonNode response = body(embed("\"one text\"", ",\"dimensions\":8,\"encoding_format\":\"base64\""));

        assertThat(Base64.getDecoder()
                        .decode(response.path("data").path(0).path("embedding").asText()))
                .hasSize(32);
        assertThat(response.path("usage").path("prompt_tokens").asInt()).isEqualTo(2);
    }

    @Test
    void refusesNothingAndNonsense() {
        for (String input : new String[] {"\"\"", "[]", "null", "42", "[null, true]"})
            assertThat(embed(input, "").statusCode()).as(input).isEqualTo(400);
        assertThat(embed("\"x\"", ",\"dimensions\":0").statusCode()).isEqualTo(400);
        assertThat(embed("\"x\"", ",\"encoding_format\":\"hex\"").statusCode()).isEqualTo(400);
        assertThat(client().body("{\"model\":\"gpt-5.5\",\"input\":\"x\"}")
                        .post("/openai/v1/embeddings")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Response embed(String input, String more) {
        return client().body("{\"model\":\"text-embedding-3-small\",\"input\":" + input + more + "}")
                .post("/openai/v1/embeddings");
    }

    private static double cosine(JsonNode data, int a, int b) {
        double sum = 0;
        for (int i = 0; i < 1536; i++)
            sum += data.path(a).path("embedding").path(i).asDouble()
                    * data.path(b).path("embedding").path(i).asDouble();
        return sum;
    }
}
