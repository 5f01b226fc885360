package io.omnify.agent.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.Steps;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.agent.testing.TestPlatforms;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runs and agents do at platforms, from the command on to the platform. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class PlatformStepsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final Api api = new Api();
    private Steps steps;

    @BeforeEach
    void connect() {
        steps = new Steps(bootstrap, api.org);
    }

    @AfterEach
    void disconnect() {
        steps.close();
    }

    private String connected(Api who, Platform platform, Map<String, Object> how) {
        return who.as()
                .body(how)
                .post("/api/platforms/" + platform.code() + "/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("connection_id");
    }

    private String simulated(Platform platform) {
        return connected(api, platform, Map.of("mode", "simulation", "account", "111"));
    }

    private static Map<String, Object> spring(String connection) {
        return new HashMap<>(Map.of(
                "connection_id",
                connection,
                "name",
                "Spring",
                "objective",
                "sales",
                "budget",
                Map.of("amount", "25.00", "currency", "EUR"),
                "audience",
                Map.of("countries", List.of("DE")),
                "creatives",
                List.of(Map.of("headline", "Hi", "text", "Come", "link", "https://shop.example/spring"))));
    }

    private JsonNode done(String step) {
        var result = steps.result(step, 1);
        assertThat(result.path("status").asText()).as(result.toString()).isEqualTo("completed");
        return result.path("output");
    }

    private List<AdCampaign> there(Platform platform) {
        var ads = Objects.requireNonNull(TestPlatforms.ADS.get(platform));
        return ads.all(api.org.value() + "/111");
    }

    @Test
    void aRunCreatesACampaignOnceAndSchedulesAndEndsIt() throws Exception {
        var connection = simulated(Platform.GOOGLE_ADS);
        steps.send("create", 1, "google_ads.campaign.create", spring(connection));
        var made = done("create");
        steps.send("create", 1, "google_ads.campaign.create", spring(connection));
        assertThat(steps.result("create", 2).path("output")).isEqualTo(made);
        assertThat(steps.result("create", 1).path("mode").asText()).isEqualTo("simulation");
        assertThat(there(Platform.GOOGLE_ADS)).singleElement().returns(AdCampaign.Status.PAUSED, AdCampaign::status);

        var named = Map.of(
                "connection_id", connection, "campaign", made.at("/campaign/id").asText());
        var ending = new HashMap<String, Object>(named);
        ending.put("end_at", "2099-01-01T00:00:00+01:00");
        steps.send("schedule", 1, "google_ads.campaign.schedule", ending);
        assertThat(done("schedule").at("/campaign/end_at").asText()).startsWith("2098-12-31T23:00");
        steps.send("end", 1, "google_ads.campaign.end", named);
        assertThat(done("end").at("/campaign/status").asText()).isEqualTo("ended");
    }

    @Test
    void aCreationWhoseAnswerWasLostIsFound() throws Exception {
        var connection = simulated(Platform.LINKEDIN_ADS);
        Objects.requireNonNull(TestPlatforms.ADS.get(Platform.LINKEDIN_ADS)).loseAnswer();
        steps.send("create", 1, "linkedin_ads.campaign.create", spring(connection));
        done("create");
        assertThat(there(Platform.LINKEDIN_ADS)).hasSize(1);
    }

    @Test
    void theFormHoldsAndSoDoesTheOrganisation() throws Exception {
        var theirs = connected(new Api(), Platform.META_ADS, Map.of("mode", "simulation", "account", "111"));
        steps.send("theirs", 1, "meta_ads.campaign.create", spring(theirs));
        var wrong = spring(simulated(Platform.META_ADS));
        wrong.put("budget", Map.of("amount", "-1", "currency", "EUR"));
        steps.send("wrong", 1, "meta_ads.campaign.create", wrong);
        assertThat(steps.result("theirs", 1).at("/error/code").asText()).isEqualTo("connection-not-found");
        assertThat(steps.result("wrong", 1).at("/error/code").asText()).isEqualTo("invalid-input");
        assertThat(there(Platform.META_ADS)).isEmpty();
    }

    @Test
    void peopleWhoAgreedArePutOnAListAndConversionsAreTold() throws Exception {
        var live =
                Map.<String, Object>of("mode", "live", "account", "111", "credentials", Map.of("access_token", "good"));
        var connection = connected(api, Platform.META_ADS, live);
        steps.send("list", 1, "meta_ads.audience.create", Map.of("connection_id", connection, "name", "Buyers"));
        var people = List.of(
                Map.of("email", "ada@example.com", "consented", true),
                Map.of("email", "eve@example.com", "consented", false));
        var list = done("list").path("audience").asText();
        steps.send(
                "add",
                1,
                "meta_ads.audience.add",
                Map.of("connection_id", connection, "audience", list, "people", people));
        var told = done("add");
        assertThat(told.path("accepted").asInt()).isEqualTo(1);
        assertThat(told.at("/failed/0/row").asInt()).isEqualTo(1);
        assertThat(told.at("/failed/0/code").asText()).isEqualTo("no_consent");
        var sale = new HashMap<String, Object>(Map.of("connection_id", connection, "action", "pixel_1"));
        sale.putAll(Map.of("name", "purchase", "email", "ada@example.com", "consented", true));
        steps.send("tell", 1, "meta_ads.conversion.send", sale);
        assertThat(done("tell").path("event_id").asText()).startsWith("act_");
        sale.put("consented", false);
        steps.send("never", 1, "meta_ads.conversion.send", sale);
        assertThat(steps.result("never", 1).at("/error/code").asText()).isEqualTo("consent-missing");
    }

    @Test
    void aRunDealsWithAClient() throws Exception {
        simulated(Platform.GOHIGHLEVEL);
        String client = api.as()
                .body(Map.of("name", "Ada", "email", "ada@example.com"))
                .post("/api/gohighlevel/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("client_id");
        var text = "Hello " + api.org.value();
        TestCrm.MESSENGER.loseAnswer();
        var mail = Map.of("client_id", client, "channel", "email", "subject", "Hello", "body", text);
        steps.send("write", 1, "gohighlevel.message.send", mail);
        var value = Map.of("amount", "100.00", "currency", "EUR");
        var car = Map.of("client_id", client, "name", "Car", "pipeline", "pip_1", "stage", "sta_1", "value", value);
        steps.send("offer", 1, "gohighlevel.opportunity.upsert", car);
        var program = Map.of("client_id", client, "kind", "workflow", "program", "workflow_1");
        steps.send("join", 1, "gohighlevel.program.join", program);
        steps.send("tag", 1, "gohighlevel.client.tag", Map.of("client_id", client, "add", List.of("vip")));
        Stream.of("write", "offer", "join", "tag").forEach(this::done);
        assertThat(TestCrm.MESSENGER.sent())
                .filteredOn(each -> each.body().equals(text))
                .hasSize(1);
        api.as().get("/api/gohighlevel/analytics").then().body("opportunities.open", equalTo(1));
        api.as().get("/api/gohighlevel/clients/" + client).then().body("tags", equalTo(List.of("vip")));
    }

    @Test
    void anAgentThatWouldSpendWaitsForAPerson() throws Exception {
        var connection = simulated(Platform.META_ADS);
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id", "doer",
                                "name", "Doer",
                                "agent_type", "marketing_automation",
                                "instructions", "Do it.",
                                "tools", List.of("meta_ads.campaign.create")))
                .statusCode(201);
        var call = "tool meta_ads.campaign.create " + JSON.writeValueAsString(spring(connection));
        var execution = api.begun("doer", call, "answer");
        becomes(execution, "waiting_for_approval");
        assertThat(there(Platform.META_ADS)).isEmpty();
        String id = api.get("/approvals?status=pending&execution_id=" + execution)
                .body("[0].tool", equalTo("meta_ads.campaign.create"), "[0].effect", equalTo("spend"))
                .extract()
                .path("[0].approval_id");
        api.post("/approvals/" + id + "/decision", Map.of("decision", "approve"))
                .statusCode(200);
        becomes(execution, "completed");
        assertThat(there(Platform.META_ADS)).singleElement().returns(AdCampaign.Status.PAUSED, AdCampaign::status);
        api.get("/executions/" + execution).body("tool_calls[0].status", equalTo("completed"));
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
