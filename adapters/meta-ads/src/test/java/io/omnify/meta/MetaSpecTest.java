package io.omnify.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The judge is judged: what is wrong on purpose must not pass. */
class MetaSpecTest {
    private static final Optional<MetaSpec> SPEC = MetaSpec.load();

    @Test
    void whatTheSpecificationForbidsIsRefused() {
        assumeTrue(SPEC.isPresent(), "no specification");
        var create = "act_1/campaigns";
        var good = "{\"name\":\"a\",\"objective\":\"OUTCOME_SALES\",\"status\":\"PAUSED\",\"special_ad_categories\":[],"
                + "\"daily_budget\":5000}";
        assertThat(wrong("POST", create, Map.of(), good)).isEmpty();
        for (var bad : List.of(
                good.replace("\"special_ad_categories\":[],", ""),
                good.replace("OUTCOME_SALES", "TRAFFIC"),
                good.replace("PAUSED", "ENABLED"),
                good.replace("daily_budget", "budget"),
                good.replace("5000", "50.5"),
                good.replace(",\"daily_budget\":5000", "")))
            assertThat(wrong("POST", create, Map.of(), bad)).as(bad).isNotEmpty();
        assertThat(wrong("GET", "act_1/insights", Map.of("fields", "cost"), "")).isNotEmpty();
        assertThat(wrong("GET", "act_1/insights", Map.of("levle", "campaign"), ""))
                .isNotEmpty();
        assertThat(wrong("GET", "act_1/insights", Map.of("level", "campaigns"), ""))
                .isNotEmpty();
        assertThat(wrong("POST", "act_1/customaudiences", Map.of(), "{\"subtype\":\"LIST\"}"))
                .isNotEmpty();
        assertThat(wrong("POST", "act_1/adsets", Map.of(), "{\"name\":\"a\",\"optimization_goal\":\"SALES\"}"))
                .isNotEmpty();
    }

    private static List<String> wrong(String method, String path, Map<String, String> query, String body) {
        return SPEC.orElseThrow().violations(new MetaSpec.Asked(method, path, "", query, body));
    }
}
