package io.omnify.simulator.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that the simulated vendor answers, good and bad, must be what the real one's specifications allow. */
@QuarkusTest
class GoHighLevelAnswersTest {
    private final GhlApi api = new GhlApi();

    @AfterEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private static String email() {
        return UUID.randomUUID() + "@example.com";
    }

    private JsonNode contact() {
        return api.ask(
                        201,
                        "POST",
                        "/contacts/",
                        "{'locationId':'LOC','firstName':'Ada','email':'" + email() + "','phone':'+493011111',"
                                + "'tags':['VIP'],'customFields':[{'id':'f1','field_value':'blue'}]}")
                .path("contact");
    }

    @Test
    void contacts() {
        var contact = contact();
        var id = contact.path("id").asText();
        assertThat(contact.path("tags").path(0).asText()).isEqualTo("vip");
        assertThat(contact.path("customFields").path(0).path("value").asText()).isEqualTo("blue");
        var again = "{'locationId':'LOC','email':'" + contact.path("email").asText() + "'}";
        assertThat(api.ask(200, "POST", "/contacts/upsert", again).path("new").asBoolean(true))
                .isFalse();
        api.ask(400, "POST", "/contacts/", again);
        api.ask(200, "GET", "/contacts/" + id, null);
        api.ask(200, "PUT", "/contacts/" + id, "{'tags':['only']}");
        assertThat(api.ask(201, "POST", "/contacts/" + id + "/tags", "{'tags':['New']}")
                        .path("tags"))
                .hasSize(2);
        api.ask(200, "DELETE", "/contacts/" + id + "/tags", "{'tags':['new']}");
        api.ask(200, "GET", "/contacts/?locationId=LOC&limit=5", null);
        api.ask(200, "GET", "/contacts/search/duplicate?locationId=LOC&number=%2B493011111", null);
        api.ask(200, "POST", "/contacts/search", "{'locationId':'LOC','page':2,'pageLimit':5}");
        api.ask(200, "DELETE", "/contacts/" + id, null);
        api.ask(400, "GET", "/contacts/" + id, null);
    }

    @Test
    void opportunities() {
        var pipeline = api.ask(200, "GET", "/opportunities/pipelines?locationId=LOC", null)
                .path("pipelines")
                .path(0);
        var body = "{'locationId':'LOC','pipelineId':'" + pipeline.path("id").asText()
                + "','name':'Big','status':'open','contactId':'"
                + contact().path("id").asText()
                + "','monetaryValue':12.5}";
        var id = api.ask(201, "POST", "/opportunities/", body)
                .path("opportunity")
                .path("id")
                .asText();
        api.ask(400, "POST", "/opportunities/", body);
        api.ask(200, "GET", "/opportunities/" + id, null);
        api.ask(200, "PUT", "/opportunities/" + id, "{'monetaryValue':99.99}");
        api.ask(200, "PUT", "/opportunities/" + id + "/status", "{'status':'won'}");
        api.ask(422, "PUT", "/opportunities/" + id + "/status", "{'status':'zombie'}");
        var found = api.ask(200, "GET", "/opportunities/search?location_id=LOC&limit=3", null);
        assertThat(found.path("opportunities").path(0).path("id").asText()).isEqualTo(id);
        assertThat(found.path("opportunities").path(0).path("status").asText()).isEqualTo("won");
        assertThat(found.path("opportunities")).hasSize(3);
        api.ask(200, "DELETE", "/opportunities/" + id, null);
    }

    @Test
    void messages() {
        var contact = contact().path("id").asText();
        var sent = api.ask(
                200, "POST", "/conversations/messages", "{'type':'SMS','contactId':'" + contact + "','message':'Hi'}");
        api.ask(200, "GET", "/conversations/messages/" + sent.path("messageId").asText(), null);
        var mail = api.ask(
                200,
                "POST",
                "/conversations/messages",
                "{'type':'Email','contactId':'" + contact + "','subject':'S','html':'<p>H</p>'}");
        api.ask(
                200,
                "GET",
                "/conversations/messages/email/" + mail.path("emailMessageId").asText(),
                null);
        api.ask(200, "GET", "/conversations/search?locationId=LOC&contactId=" + contact, null);
        var list = api.ask(
                200, "GET", "/conversations/" + sent.path("conversationId").asText() + "/messages", null);
        assertThat(list.path("messages").path("messages")).hasSize(2);
        api.ask(400, "POST", "/conversations/messages", "{'type':'SMS','contactId':'" + contact + "'}");
        api.ask(422, "POST", "/conversations/messages", "{'type':'FAX','contactId':'" + contact + "'}");
    }

    @Test
    void programsAndTheLocation() {
        var contact = contact().path("id").asText();
        var campaign = api.ask(200, "GET", "/campaigns/?locationId=LOC", null)
                .path("campaigns")
                .path(0);
        var workflow = api.ask(200, "GET", "/workflows/?locationId=LOC", null)
                .path("workflows")
                .path(0);
        api.ask(
                201,
                "POST",
                "/contacts/" + contact + "/campaigns/" + campaign.path("id").asText(),
                "{}");
        api.ask(
                200,
                "DELETE",
                "/contacts/" + contact + "/campaigns/" + campaign.path("id").asText(),
                null);
        api.ask(
                200,
                "POST",
                "/contacts/" + contact + "/workflow/" + workflow.path("id").asText(),
                "{}");
        api.ask(
                200,
                "DELETE",
                "/contacts/" + contact + "/workflow/" + workflow.path("id").asText(),
                "{}");
        api.ask(200, "GET", "/locations/LOC", null);
        api.ask(200, "GET", "/locations/LOC/tags", null);
        api.ask(200, "GET", "/locations/search", null);
        assertThat(api.ask("POST", "/campaigns/", "{'locationId':'LOC'}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void emailCampaigns() {
        var emails = "/emails/locations/LOC/campaigns/emails";
        var id = api.ask(
                        201,
                        "POST",
                        emails,
                        "{'name':'News','editorType':'html','editorContent':'<p>H</p>','timeZone':'UTC','userId':'u'}")
                .path("id")
                .asText();
        api.ask(200, "GET", emails + "?limit=5&offset=0&search=new", null);
        api.ask(200, "PATCH", emails + "/" + id, "{'name':'News!','userId':'u'}");
        var plan = "{'scheduleType':'immediate','timeZone':'UTC','userId':'u','emailMeta':{'subject':'S',"
                + "'fromName':'F','fromEmail':'f@example.com'},'recipients':{'type':'segment',"
                + "'segment':'engaged_last_7_days'}}";
        var source = api.ask(201, "POST", emails + "/" + id + "/schedule", plan)
                .path("sourceId")
                .asText();
        api.ask(409, "POST", emails + "/" + id + "/schedule", plan);
        api.ask(200, "GET", emails + "/" + id, null);
        api.ask(200, "GET", "/emails/locations/LOC/campaigns/stats/email-campaigns/" + source, null);
        api.ask(422, "POST", emails + "/" + id + "/schedule", plan.replace("'immediate'", "'scheduled'"));
        api.ask(200, "DELETE", emails + "/" + id, null);
        api.ask(404, "GET", emails + "/" + id, null);
    }

    @Test
    void refusals() {
        var body = api.ask(
                422,
                "POST",
                "/contacts/upsert",
                "{'locationId':'LOC','email':'" + email() + "','additionalEmails':[]}");
        assertThat(body.path("message").path(0).asText()).isEqualTo("property additionalEmails should not exist");
        api.ask(422, "POST", "/contacts/upsert", "{'email':7}");
        api.ask(422, "GET", "/contacts/?locationId=LOC&limit=500", null);
        assertThat(api.ask("GET", "/contacts/?locationId=elsewhere", null).statusCode())
                .isEqualTo(403);
        assertThat(api.client("latest")
                        .get("/gohighlevel/locations/" + api.location)
                        .statusCode())
                .isEqualTo(400);
        assertThat(RestAssured.given().get("/gohighlevel/locations/x").statusCode())
                .isEqualTo(401);
        for (var kind : new String[] {"expired_token", "rate_limit", "daily_quota", "server_error", "version_sunset"}) {
            GhlApi.order("{'kind':'" + kind + "','match':'" + api.tenant + "'}");
            var answer = api.ask("POST", "/contacts/search", "{'locationId':'LOC','pageLimit':1}");
            assertThat(answer.statusCode()).as(kind).isGreaterThanOrEqualTo(400);
            assertThat(answer.jsonPath().getString("message")).as(kind).isNotBlank();
        }
    }
}
