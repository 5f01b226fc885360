package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;

/** The forms agents ask for, written by hand here as any client might write them. */
public final class AgentForms {
    private static final String MONEY =
            object("\"amount\":{\"type\":\"string\"},\"currency\":{\"type\":\"string\"}", "");
    private static final String OPTIONAL_MONEY =
            object("\"amount\":{\"type\":\"string\"},\"currency\":{\"type\":\"string\"}", "\"null\"");
    private static final String FIGURES =
            "\"impressions\":{\"type\":\"integer\"},\"clicks\":{\"type\":\"integer\"},\"spend\":%s,\"conversions\":{\"type\":\"integer\"},\"cost_per_conversion\":%s,\"source\":{\"type\":\"string\"}"
                    .formatted(MONEY, OPTIONAL_MONEY);
    private static final String TEXT = "{\"type\":\"string\"}";
    private static final String EXTREME = object(
            "\"dimension\":%s,\"value\":%s,\"cost_per_conversion\":%s,\"source\":%s".formatted(TEXT, TEXT, MONEY, TEXT),
            "\"null\"");

    public static final JsonNode PERFORMANCE = Json.read(object(
            "\"summary\":%s,\"currency\":%s,\"totals\":%s,\"campaigns\":%s"
                    .formatted(
                            TEXT,
                            TEXT,
                            object(FIGURES, ""),
                            array(object("\"campaign\":" + TEXT + ",\"rank\":{\"type\":\"integer\"}," + FIGURES, ""))),
            ""));

    public static final JsonNode CREATIVE = Json.read(object(
            "\"summary\":%s,\"segments\":%s,\"best\":%s,\"worst\":%s"
                    .formatted(
                            TEXT,
                            array(object("\"dimension\":%s,\"value\":%s,%s".formatted(TEXT, TEXT, FIGURES), "")),
                            EXTREME,
                            EXTREME),
            ""));

    public static final JsonNode PLAN = Json.read(object(
            "\"summary\":%s,\"ranking\":%s,\"moves\":%s,\"caveats\":%s,\"sources\":%s"
                    .formatted(
                            TEXT,
                            array(object(
                                    "\"campaign\":%s,\"rank\":{\"type\":\"integer\"},\"spend\":%s,\"conversions\":{\"type\":\"integer\"},\"cost_per_conversion\":%s,\"source\":%s"
                                            .formatted(TEXT, MONEY, OPTIONAL_MONEY, TEXT),
                                    "")),
                            array(object(
                                    "\"from_campaign\":%s,\"to_campaign\":%s,\"amount\":%s,\"reason\":%s,\"expected_conversions_change\":{\"type\":\"integer\"},\"source\":%s"
                                            .formatted(TEXT, TEXT, MONEY, TEXT, TEXT),
                                    "")),
                            array(TEXT),
                            array(TEXT)),
            ""));

    public static final JsonNode CLIENTS = Json.read(object(
            "\"summary\":%s,\"actions\":%s"
                    .formatted(
                            TEXT,
                            array(object("\"client\":%s,\"action\":%s,\"reason\":%s".formatted(TEXT, TEXT, TEXT), ""))),
            ""));

    /** A strict data tool; the names of its choices are given. */
    public static JsonNode queryParameters() {
        return Json.read("""
                {"type":"object","additionalProperties":false,"required":["metrics","by","from","to","filters"],
                 "properties":{
                  "metrics":{"type":"array","items":{"type":"string",
                    "enum":["impressions","clicks","spend","conversions","revenue","ctr","cpc","cpa","roas"]}},
                  "by":{"type":"array","items":{"type":"string"}},
                  "from":{"type":["string","null"]},"to":{"type":["string","null"]},
                  "filters":{"anyOf":[{"type":"array","items":{"type":"object","additionalProperties":false,
                    "required":["dimension","value"],
                    "properties":{"dimension":{"type":"string"},"value":{"type":"string"}}}},{"type":"null"}]}}}""");
    }

    private AgentForms() {}

    private static String object(String properties, String orType) {
        JsonNode parsed = Json.read("{" + properties + "}");
        var required = Json.NODES.arrayNode();
        Json.names(parsed).forEach(required::add);
        String type = orType.isEmpty() ? "\"object\"" : "[\"object\"," + orType + "]";
        return "{\"type\":" + type + ",\"additionalProperties\":false,\"properties\":{" + properties + "},\"required\":"
                + required + "}";
    }

    private static String array(String items) {
        return "{\"type\":\"array\",\"items\":" + items + "}";
    }
}
