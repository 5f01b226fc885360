package io.omnify.simulator.gohighlevel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes in a location is told to the app, signed, and to a 429 again. */
@QuarkusTest
@QuarkusTestResource(App.class)
class WebhooksTest {
    private final GhlApi api = new GhlApi();

    @AfterEach
    void noFaults() {
        given().delete("/simulator/faults");
    }

    private void order(String kind, String more) {
        GhlApi.order("{'kind':'" + kind + "','match':{'command':'" + api.tenant + "'" + more + "}}");
    }

    private List<App.Told> heard(int many) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> App.told(api.location).size() >= many);
        return App.told(api.location);
    }

    private List<String> types(int many) {
        return heard(many).stream().map(App.Told::type).toList();
    }

    private JsonNode contact() {
        var mail = api.tenant + "@example.com";
        var body = "{'locationId':'LOC','name':'Ada Adler','phone':'+49301234567','email':'" + mail + "'}";
        return api.ask(201, "POST", "/contacts/", body).path("contact");
    }

    @Test
    void tellsEachChangeOfAContactSignedAndFlat() {
        var id = contact().path("id").asText();
        api.ask(200, "PUT", "/contacts/" + id, "{'firstName':'Ada-Lena'}");
        api.ask(201, "POST", "/contacts/" + id + "/tags", "{'tags':['VIP']}");
        api.ask(200, "DELETE", "/contacts/" + id, null);

        var told = heard(4);
        assertThat(told)
                .extracting(App.Told::type)
                .containsExactly("ContactCreate", "ContactUpdate", "ContactTagUpdate", "ContactDelete");
        assertThat(told).allMatch(App.Told::good);
        assertThat(told).extracting(each -> each.body().path("id").asText()).containsOnly(id);
        assertThat(told)
                .extracting(each ->
                        UUID.fromString(each.body().path("webhookId").asText()).version())
                .containsOnly(4);
        assertThat(told)
                .extracting(each -> each.body().path("webhookId").asText())
                .doesNotHaveDuplicates();
        assertThat(told.get(2).body().path("tags").path(0).asText()).isEqualTo("vip");
        assertThat(Instant.parse(told.getFirst().body().path("timestamp").asText()))
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    void saysNothingOfAChangeThatChangesNothing() {
        var id = contact().path("id").asText();
        api.ask(200, "PUT", "/contacts/" + id, "{'firstName':'Ada'}");
        api.ask(200, "DELETE", "/contacts/" + id + "/tags", "{'tags':['none']}");
        api.ask(200, "DELETE", "/contacts/" + id, null);
        assertThat(types(2)).containsExactly("ContactCreate", "ContactDelete");
    }

    @Test
    void tellsTheStageTheStatusAndTheValueOfADeal() {
        var id = contact().path("id").asText();
        var pipelines = api.ask(200, "GET", "/opportunities/pipelines?locationId=LOC", null);
        var pipeline = pipelines.path("pipelines").path(0);
        var deal = api.ask(
                        201,
                        "POST",
                        "/opportunities/",
                        "{'locationId':'LOC','name':'D','status':'open','contactId':'%s','pipelineId':'%s'}"
                                .formatted(id, pipeline.path("id").asText()))
                .at("/opportunity/id")
                .asText();
        var stage = pipeline.path("stages").path(1).path("id").asText();
        api.ask(200, "PUT", "/opportunities/" + deal, "{'pipelineStageId':'" + stage + "','monetaryValue':12.5}");
        api.ask(200, "PUT", "/opportunities/" + deal + "/status", "{'status':'won'}");
        api.ask(200, "DELETE", "/opportunities/" + deal, null);
        assertThat(types(8))
                .containsExactly(
                        "ContactCreate",
                        "OpportunityCreate",
                        "OpportunityUpdate",
                        "OpportunityStageUpdate",
                        "OpportunityMonetaryValueUpdate",
                        "OpportunityUpdate",
                        "OpportunityStatusUpdate",
                        "OpportunityDelete");
        assertThat(heard(8).getLast().body().path("contactId").asText()).isEqualTo(id);
    }

    @Test
    void tellsWhatIsWrittenToAContactAndByOne() {
        var id = contact().path("id").asText();
        var sent = api.ask(
                200,
                "POST",
                "/conversations/messages",
                "{'type':'SMS','contactId':'%s','message':'Hello'}".formatted(id));
        var answer =
                "{'type':'SMS','contactId':'%s','conversationId':'%s','conversationProviderId':'p','message':'Who is it?'}"
                        .formatted(id, sent.path("conversationId").asText());
        api.ask(200, "POST", "/conversations/messages/inbound", answer);
        var told = heard(3).subList(1, 3);
        assertThat(told).extracting(App.Told::type).containsExactly("OutboundMessage", "InboundMessage");
        assertThat(told)
                .extracting(each -> each.body().path("direction").asText())
                .containsExactly("outbound", "inbound");
        assertThat(told.getLast().body().path("body").asText()).isEqualTo("Who is it?");
    }

    @Test
    void tellsItAgainToWhoHasTooMuchAndToNobodyElse() {
        App.answers(api.location, 429, 429);
        var id = contact().path("id").asText();
        var told = heard(3);
        assertThat(told).extracting(App.Told::body).containsOnly(told.getFirst().body());
        App.answers(api.location, 503);
        api.ask(200, "PUT", "/contacts/" + id, "{'firstName':'Eva'}");
        heard(4);
        api.ask(200, "DELETE", "/contacts/" + id, null);
        assertThat(types(5)).endsWith("ContactCreate", "ContactUpdate", "ContactDelete");
        var tries = given().get("/simulator/gohighlevel/webhooks").jsonPath();
        assertThat(tries.<Integer>getList("tries.findAll { it.location == '" + api.location + "' }.status"))
                .contains(429, 503, 200);
    }

    @Test
    void givesUpAfterSixRepetitions() {
        App.answers(api.location, 429, 429, 429, 429, 429, 429, 429, 429);
        var id = contact().path("id").asText();
        heard(7);
        App.answers(api.location);
        api.ask(200, "DELETE", "/contacts/" + id, null);
        assertThat(types(8)).endsWith("ContactCreate", "ContactDelete").hasSize(8);
    }

    @Test
    void isSpoiledAsOrdered() {
        order("forged", "");
        var id = contact().path("id").asText();
        order("twice", ",'path':'/webhooks/ContactUpdate'");
        api.ask(200, "PUT", "/contacts/" + id, "{'firstName':'Eva'}");
        order("overtaken", "");
        api.ask(201, "POST", "/contacts/" + id + "/tags", "{'tags':['one']}");
        api.ask(200, "DELETE", "/contacts/" + id, null);
        var told = heard(5);
        assertThat(told)
                .extracting(App.Told::type)
                .containsExactly(
                        "ContactCreate", "ContactUpdate", "ContactUpdate", "ContactDelete", "ContactTagUpdate");
        assertThat(told).extracting(App.Told::good).containsExactly(false, true, true, true, true);
    }

    @Test
    void comesLateAsOrderedAndARequestIsNoWebhook() {
        order("slow", ",'path':'/webhooks/','contains':'ContactCreate'");
        order("twice", "");
        var id = contact().path("id").asText();
        api.ask(200, "PUT", "/contacts/" + id, "{'firstName':'Eva'}");
        assertThat(types(3)).containsExactly("ContactUpdate", "ContactUpdate", "ContactCreate");
    }
}
