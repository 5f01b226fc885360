package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;

/** One measured thing (a campaign, or a segment such as age 30-34) and the tool call that told it. */
record Row(String dimension, String value, Figures figures, String source) {
    static final String CAMPAIGN = "campaign";

    private static final String UNNAMED = "(none)";

    boolean isCampaign() {
        return dimension.equals(CAMPAIGN);
    }

    String label() {
        return isCampaign() ? "campaign " + value : dimension + " " + value;
    }

    /** Data names things as it likes: text, number, or an object with a name or an id. */
    static String name(JsonNode node) {
        if (node.isObject()) return name(node.has("name") ? node.path("name") : node.path("id"));
        String text = node.isNull() || node.isMissingNode() ? "" : node.asText();
        return text.isBlank() ? UNNAMED : text;
    }
}
