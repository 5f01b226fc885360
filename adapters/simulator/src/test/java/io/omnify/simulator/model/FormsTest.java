package io.omnify.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any form that can be filled is filled, whether its properties are known or not. */
class FormsTest {
    private static final List<String> NAMES = List.of(
            "summary",
            "spend",
            "campaigns",
            "rank",
            "best",
            "totals",
            "source",
            "moves",
            "colour",
            "notes",
            "score",
            "isGood",
            "costPerConversion",
            "x");

    /** Only of these may a form demand a number of items: campaigns that do not exist are not made up. */
    private static final List<String> MADE_UP = List.of("colour", "score", "x");

    @Test
    void refusesToMakeUpCampaigns() {
        var form = Json.read(
                "{\"type\":\"object\",\"required\":[\"campaigns\"],\"properties\":{\"campaigns\":{\"type\":\"array\",\"minItems\":2,\"items\":{\"type\":\"string\"}}}}");

        assertThat(new Talk().form(form).decide()).isInstanceOf(Decision.Refuse.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fillsAnyForm(long seed) {
        var random = new Random(seed);
        var account = Account.random(seed);
        JsonNode form = object(random, 0);

        JsonNode answer = new Talk().form(form).tools(Talk.QUERY).answer(account::query);

        assertThat(new io.omnify.simulator.openai.JsonSchemas().violations(form, answer))
                .isEmpty();
    }

    @Test
    void recognisesMeaningsByOtherNamesAndByDescription() {
        JsonNode form = Json.read("""
                {"type":"object","required":["headline","totalSpend","cheapest_campaign","efficiency","recommendations","confidence","good","currency"],
                 "properties":{"headline":{"type":"string","maxLength":40},"totalSpend":{"type":"number"},
                  "cheapest_campaign":{"type":"string"},
                  "efficiency":{"type":"string","description":"The cost per conversion of the whole account."},
                  "recommendations":{"type":"array","items":{"type":"string"},"maxItems":1},
                  "confidence":{"type":"string","enum":["LOW","MEDIUM","HIGH"]},
                  "good":{"type":"boolean"},"currency":{"const":"USD"}}}""");
        var account = new Account(List.of());
        account.ads.add(
                new Account.Ad(java.util.Map.of("campaign", "Alpha"), 100, 10, new java.math.BigDecimal("20.00"), 4));
        account.ads.add(
                new Account.Ad(java.util.Map.of("campaign", "Beta"), 100, 10, new java.math.BigDecimal("90.50"), 9));

        JsonNode answer = new Talk().form(form).tools(Talk.QUERY).answer(account::query);

        assertThat(answer.path("headline").asText())
                .startsWith("Move 18.10 USD from Beta")
                .hasSize(40);
        assertThat(answer.path("totalSpend").asText()).isEqualTo("110.50");
        assertThat(answer.path("cheapest_campaign").asText()).isEqualTo("Alpha");
        assertThat(answer.path("efficiency").asText()).isEqualTo("8.50");
        assertThat(answer.path("recommendations").path(0).asText()).startsWith("Beta pays 10.06 USD per conversion");
        assertThat(answer.path("confidence").asText()).isEqualTo("MEDIUM");
        assertThat(answer.path("good").asBoolean()).isTrue();
    }

    @Test
    void refusesAFormNobodyCanFill() {
        var talk = new Talk()
                .form(
                        Json.read(
                                "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"^[0-9]{3}$\"}}}"));

        assertThat(talk.decide()).isInstanceOf(Decision.Refuse.class);
    }

    @Test
    void fillsAFormThatRefersToItself() {
        JsonNode form = Json.read("""
                {"type":"object","required":["root"],"properties":{"root":{"$ref":"#/$defs/node"}},"$defs":{"node":{
                 "type":"object","required":["name","next","children"],"properties":{"name":{"type":"string"},
                 "next":{"anyOf":[{"$ref":"#/$defs/node"},{"type":"null"}]},
                 "children":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}""");

        JsonNode answer = Json.read(new Talk().form(form).text(arguments -> ""));

        assertThat(answer.path("root").path("next").isNull()).isTrue();
        assertThat(answer.path("root").path("children")).isEmpty();
    }

    @Test
    void survivesAFormThatOnlyRefersToItself() {
        var talk = new Talk()
                .form(
                        Json.read(
                                "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"anyOf\":[{\"$ref\":\"#/$defs/a\"},{\"$ref\":\"#/$defs/a\"}]}}}"));

        assertThat(talk.decide()).isInstanceOf(Decision.class);
    }

    @Test
    void actsForTheClientsTheInputNames() {
        String input = """
                {"clients":[{"name":"Acme","spend":100,"conversions":10},{"name":"Bolt","spend":{"amount":"300.00","currency":"USD"},"conversions":5},"Coda"]}""";
        JsonNode answer =
                Json.read(new Talk().form(AgentForms.CLIENTS).input(input).text(arguments -> ""));

        assertThat(answer.path("actions").findValuesAsText("client")).containsExactly("Acme", "Bolt", "Coda");
        assertThat(answer.path("actions").findValuesAsText("action"))
                .containsExactly("keep_going", "review_budget", "ask_for_data");
        assertThat(answer.path("summary").asText()).contains("3 clients", "Acme");
        assertThat(Json.read(new Talk().form(AgentForms.CLIENTS).text(arguments -> ""))
                        .path("actions"))
                .isEmpty();
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode schema = Json.NODES.objectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            properties.set(name, any(random, depth + 1, name));
        }
        var required = schema.putArray("required");
        Json.names(properties).forEach(required::add);
        return schema;
    }

    private static JsonNode any(Random random, int depth, String name) {
        int kind = random.nextInt(depth > 3 ? 6 : 9);
        ObjectNode schema = Json.NODES.objectNode();
        switch (kind) {
            case 0 -> schema.put("type", "string");
            case 1 -> schema.put("type", "number").put("maximum", 1000);
            case 2 -> schema.put("type", "integer").put("minimum", 3);
            case 3 -> schema.put("type", "boolean");
            case 4 -> schema.putArray("enum").add("a").add("b").add(1);
            case 5 -> schema.putArray("type").add("string").add("null");
            case 6 -> {
                schema.put("type", "array")
                        .put("maxItems", 3)
                        .put("minItems", MADE_UP.contains(name) ? random.nextInt(3) : 0);
                schema.set("items", any(random, depth + 1, name));
            }
            case 7 ->
                schema.putArray("anyOf")
                        .add(object(random, depth))
                        .add(Json.NODES.objectNode().put("type", "null"));
            default -> {
                return object(random, depth);
            }
        }
        return schema;
    }
}
