package io.omnify.agent.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.AtPlatforms;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What agents may do at platforms, and when a person is asked. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class PlatformToolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api = new Api();
    private final AtPlatforms at = new AtPlatforms(api);

    @Test
    void anAgentThatWouldSpendWaitsForAPerson() throws Exception {
        var connection = at.simulated(Platform.META_ADS);
        doer("meta_ads.campaign.create");
        var call = "tool meta_ads.campaign.create " + JSON.writeValueAsString(AtPlatforms.spring(connection));
        var execution = api.begun("doer", call, "answer");
        becomes(execution, "waiting_for_approval");
        assertThat(at.campaigns(Platform.META_ADS)).isEmpty();
        String id = api.get("/approvals?status=pending&execution_id=" + execution)
                .body("[0].tool", equalTo("meta_ads.campaign.create"), "[0].effect", equalTo("spend"))
                .extract()
                .path("[0].approval_id");
        api.post("/approvals/" + id + "/decision", Map.of("decision", "approve"))
                .statusCode(200);
        becomes(execution, "completed");
        assertThat(at.campaigns(Platform.META_ADS))
                .singleElement()
                .returns(AdCampaign.Status.PAUSED, AdCampaign::status);
        api.get("/executions/" + execution).body("tool_calls[0].status", equalTo("completed"));
    }

    @Test
    void whoLetsACampaignGoOnIsToldTheBudgetThatItHas() throws Exception {
        var connection = at.simulated(Platform.META_ADS);
        var budget = new CampaignBudget(Money.of("25", "EUR"), Period.LIFETIME);
        at.stands(Platform.META_ADS, new AdCampaign("7", "Spring", AdCampaign.Status.PAUSED, budget, null, ""));
        var most = Map.of("amount", "20.00", "currency", "EUR");
        doer(Map.of("name", "meta_ads.campaign.resume", "approval", "above", "amount", most));
        var arguments = Map.of("connection_id", connection, "campaign", "7");
        var execution =
                api.begun("doer", "tool meta_ads.campaign.resume " + JSON.writeValueAsString(arguments), "answer");
        becomes(execution, "waiting_for_approval");
        api.get("/approvals?status=pending&execution_id=" + execution)
                .body("[0].stake.amount", equalTo("25.00"), "[0].stake.currency", equalTo("EUR"))
                .body("[0].arguments", equalTo(arguments));
    }

    private void doer(Object tool) {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id", "doer",
                                "name", "Doer",
                                "agent_type", "marketing_automation",
                                "instructions", "Do it.",
                                "tools", List.of(tool)))
                .statusCode(201);
    }

    @Test
    void theClientManagerLooksUpPipelinesWithoutAskingAnybody() throws Exception {
        var connection = at.simulated(Platform.GOHIGHLEVEL);
        var call = "tool gohighlevel.pipeline.list " + JSON.writeValueAsString(Map.of("connection_id", connection));
        var execution = api.begun("client_management", call, "answer");
        becomes(execution, "completed");
        api.get("/executions/" + execution)
                .body("tool_calls[0].status", equalTo("completed"))
                .body("tool_calls[0].result.pipelines[0].stages.name", equalTo(List.of("New", "Offer", "Done")));
    }

    private void becomes(String execution, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status.equals(
                        api.get("/executions/" + execution).extract().path("status")));
    }

    @Test
    void theyAreListedAsActionsAndAsTools() {
        var all = Stream.concat(
                        Platform.ADS.stream()
                                .flatMap(platform -> Stream.of(
                                                "campaign.create",
                                                "campaign.end",
                                                "campaign.schedule",
                                                "audience.create",
                                                "audience.add",
                                                "audience.remove",
                                                "conversion.send")
                                        .map(verb -> platform.code() + "." + verb)),
                        Stream.of(
                                "gohighlevel.message.send",
                                "gohighlevel.client.tag",
                                "gohighlevel.program.join",
                                "gohighlevel.program.leave",
                                "gohighlevel.opportunity.upsert",
                                "gohighlevel.opportunity.move"))
                .toArray(String[]::new);
        api.get("/actions").statusCode(200).body("name", hasItems(all));
        api.get("/tools").statusCode(200).body("name", hasItems(all));
        var effects = "findAll { it.name == 'meta_ads.campaign.%s' }.effect";
        api.get("/tools")
                .body(effects.formatted("create"), hasItems("spend"))
                .body(effects.formatted("schedule"), hasItems("spend"))
                .body(effects.formatted("end"), hasItems("write"))
                .body("findAll { it.name == 'gohighlevel.program.join' }.effect", hasItems("message"));
    }
}
