package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge who never refuses is asleep: each of these must be refused, and what stands in for Google must not. */
class DescriptorsTest {
    private static final String MUTATE = "/v25/customers/1234567890/googleAds:mutate";
    private static final String SEARCH = "/v25/customers/1234567890/googleAds:search";
    private static final String CAMPAIGN = "{\"mutateOperations\":[{\"campaignOperation\":{\"create\":{%s}}}]}";

    @Test
    void refusesWhatGoogleDoesNotKnow() {
        for (var wrong : List.of(
                "\"startDate\":\"2026-12-01\"", "\"status\":\"ACTIVE\"", "\"budget\":\"5\"", "\"manualCpc\":true"))
            assertThat(Descriptors.request("POST", MUTATE, CAMPAIGN.formatted(wrong)))
                    .as(wrong)
                    .isPresent();
        assertThat(Descriptors.request("POST", MUTATE, CAMPAIGN.formatted("\"status\":\"PAUSED\"")))
                .isEmpty();
        assertThat(Descriptors.request("PUT", MUTATE, "{}")).isPresent();
        assertThat(Descriptors.request("POST", "/v25/customers/123-456/googleAds:mutate", "{}"))
                .isPresent();
        assertThat(Descriptors.request("POST", "/v25/customers/1/campaigns:make", "{}"))
                .isPresent();
    }

    @Test
    void refusesQueriesForWhatIsNotThere() {
        for (var wrong : List.of(
                "SELECT campaign.naem FROM campaign",
                "SELECT campaign.name FROM campaigns",
                "SELECT campaign.name FROM campaign WHERE campaign.state = 'PAUSED'",
                "SELECT campaign.name FROM campaign WHERE campaign.status = 'ACTIVE'",
                "SELECT campaign.name FROM campaign WHERE campaign.name = 'a' OR campaign.id = 1",
                "SELECT metrics.cost FROM campaign",
                "SELECT segments.hour_of_day FROM campaign",
                "SELECT campaign.name FROM campaign ORDER BY name"))
            assertThat(Descriptors.request("POST", SEARCH, "{\"query\":\"" + wrong + "\"}"))
                    .as(wrong)
                    .isPresent();
        assertThat(Descriptors.query("SELECT campaign.id FROM campaign WHERE campaign.status != 'REMOVED' LIMIT 5"))
                .isEmpty();
    }

    @Test
    void refusesAnswersThatGooglesClientCannotRead() {
        assertThat(Descriptors.answer("POST", SEARCH, "{\"rows\":[]}")).isPresent();
        assertThat(Descriptors.answer("POST", SEARCH, "{\"results\":[{\"campaign\":{\"state\":\"PAUSED\"}}]}"))
                .isPresent();
        assertThat(Descriptors.error(Answers.error(400, "campaignError", "NO_SUCH_CODE")))
                .isPresent();
        assertThat(Descriptors.error("{\"error\":\"no\"}")).isPresent();
    }

    @Test
    void whatStandsInForGoogleHereIsAsGoogleWouldSayIt() {
        for (var answer : List.of(
                Answers.ACCOUNT,
                Answers.COUNTRIES,
                Answers.NOTHING,
                Answers.campaign("n", "ENABLED", Answers.daily("1")),
                "{\"results\":[" + Answers.day("1", "2026-01-01", 5) + "]}",
                "{\"results\":[" + Answers.hour("1", "2026-01-01", 23, 5) + "]}"))
            assertThat(Descriptors.answer("POST", SEARCH, answer)).as(answer).isEmpty();
        assertThat(Descriptors.answer("POST", MUTATE, Answers.mutated(3))).isEmpty();
        assertThat(Descriptors.error(Answers.error(400, "campaignError", "DUPLICATE_CAMPAIGN_NAME", "name")))
                .isEmpty();
        assertThat(Descriptors.error(Answers.quota("RESOURCE_EXHAUSTED", 30))).isEmpty();
    }
}
