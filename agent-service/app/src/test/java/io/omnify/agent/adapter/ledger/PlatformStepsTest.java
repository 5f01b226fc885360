package io.omnify.agent.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.AtPlatforms;
import io.omnify.agent.testing.Steps;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestCrm;
import io.omnify.agent.testing.TestPlatforms;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runs do at platforms, from the command on to the platform. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class PlatformStepsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final Api api = new Api();
    private final AtPlatforms at = new AtPlatforms(api);
    private Steps steps;

    @BeforeEach
    void connect() {
        steps = new Steps(bootstrap, api.org);
    }

    @AfterEach
    void disconnect() {
        steps.close();
    }

    private JsonNode done(String step) {
        var result = steps.result(step, 1);
        assertThat(result.path("status").asText()).as(result.toString()).isEqualTo("completed");
        return result.path("output");
    }

    @Test
    void aRunCreatesACampaignOnceAndSchedulesAndEndsIt() throws Exception {
        var connection = at.simulated(Platform.GOOGLE_ADS);
        steps.send("create", 1, "google_ads.campaign.create", AtPlatforms.spring(connection));
        var made = done("create");
        steps.send("create", 1, "google_ads.campaign.create", AtPlatforms.spring(connection));
        assertThat(steps.result("create", 2).path("output")).isEqualTo(made);
        assertThat(steps.result("create", 1).path("mode").asText()).isEqualTo("simulation");
        assertThat(at.campaigns(Platform.GOOGLE_ADS))
                .singleElement()
                .returns(AdCampaign.Status.PAUSED, AdCampaign::status);

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
        var connection = at.simulated(Platform.LINKEDIN_ADS);
        Objects.requireNonNull(TestPlatforms.ADS.get(Platform.LINKEDIN_ADS)).loseAnswer();
        steps.send("create", 1, "linkedin_ads.campaign.create", AtPlatforms.spring(connection));
        done("create");
        assertThat(at.campaigns(Platform.LINKEDIN_ADS)).hasSize(1);
    }

    @Test
    void theFormHoldsAndSoDoesTheOrganisation() throws Exception {
        var theirs = new AtPlatforms(new Api()).simulated(Platform.META_ADS);
        steps.send("theirs", 1, "meta_ads.campaign.create", AtPlatforms.spring(theirs));
        var wrong = AtPlatforms.spring(at.simulated(Platform.META_ADS));
        wrong.put("budget", Map.of("amount", "-1", "currency", "EUR"));
        steps.send("wrong", 1, "meta_ads.campaign.create", wrong);
        assertThat(steps.result("theirs", 1).at("/error/code").asText()).isEqualTo("connection-not-found");
        assertThat(steps.result("wrong", 1).at("/error/code").asText()).isEqualTo("invalid-input");
        assertThat(at.campaigns(Platform.META_ADS)).isEmpty();
    }

    @Test
    void peopleWhoAgreedArePutOnAListAndConversionsAreTold() throws Exception {
        var live =
                Map.<String, Object>of("mode", "live", "account", "111", "credentials", Map.of("access_token", "good"));
        var connection = at.connected(Platform.META_ADS, live);
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
        at.simulated(Platform.GOHIGHLEVEL);
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
}
