package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omnify.agent.platforms.usecase.Joined;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of others' making understands every call of ours, and would say so if it did not. */
@QuarkusTest
class PrismTest {
    private static Prism prism;
    private static Joined.Clients clients;

    @BeforeAll
    static void start() throws Exception {
        var folder = GoHighLevelSpec.folder();
        assumeTrue(folder.isPresent(), "no specifications");
        prism = new Prism(GoHighLevelSpec.load(folder.get()));
        clients = Given.clients(prism.address());
    }

    @AfterAll
    static void stop() {
        if (prism != null) prism.close();
    }

    @Test
    void understandsEveryCall() {
        EveryCall.contacts(clients, Given.access());
        EveryCall.programs(clients, Given.access());
        EveryCall.deals(clients, Given.access());
        EveryCall.messages(clients, Given.access());
        EveryCall.emailCampaigns(clients, Given.access());
        EveryCall.tokensAndTheLocation(clients, Given.access());
    }

    @Test
    void refusesWhatIsWrong() throws Exception {
        assertThat(status("POST", "/contacts/upsert", "{\"locationId\":\"l\"}")).isEqualTo(200);
        assertThat(status("POST", "/contacts/upsert", "{}")).isEqualTo(422);
        assertThat(status("PUT", "/opportunities/d1", "{\"status\":\"zombie\"}"))
                .isEqualTo(422);
        assertThat(status("POST", "/conversations/messages", "{\"type\":\"FAX\",\"contactId\":\"c\"}"))
                .isGreaterThanOrEqualTo(400);
        assertThat(status("POST", "/campaigns/", "{}")).isEqualTo(405);
        assertThat(status("POST", "/contacts", "{}")).isEqualTo(404);
    }

    private static int status(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(prism.address().resolve(path))
                    .header("Authorization", "Bearer t")
                    .header("Version", path.startsWith("/conversations") ? "2021-04-15" : Given.VERSION)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
