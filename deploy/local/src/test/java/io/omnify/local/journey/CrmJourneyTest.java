package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Platform;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody changes in the CRM is told by its webhooks and shown here within seconds, and what we change is ours. */
@ExtendWith(RunningPlatform.class)
class CrmJourneyTest {
    /** Far below the five minutes after which the lists are read again. */
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final Platform platform;

    CrmJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whatChangesThereIsSeenHereWithinSeconds() {
        var door = Door.signUp(platform.url());
        var location = connected(door);
        var crm = new SimulatedCrm(Market.of(platform), door.organization);
        var mail = UUID.randomUUID() + "@example.com";

        var contact = crm.create(location, "Grace Hopper", mail);
        var seen = await().atMost(SECONDS).until(() -> client(door, mail), client -> !client.isMissingNode());
        assertThat(seen.path("name").asText()).isEqualTo("Grace Hopper");

        crm.rename(contact, "Grace Murray");
        await().atMost(SECONDS)
                .until(() -> client(door, mail).path("name").asText().equals("Grace Murray"));

        crm.delete(contact);
        await().atMost(SECONDS).until(() -> client(door, mail).isMissingNode());
    }

    @Test
    void whatWeChangeDoesNotComeBackAsTheirs() {
        var door = Door.signUp(platform.url());
        var location = connected(door);
        var crm = new SimulatedCrm(Market.of(platform), door.organization);
        var mail = UUID.randomUUID() + "@example.com";

        var made = door.post("/api/gohighlevel/clients", Map.of("name", "Ada", "email", mail));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        await().atMost(SECONDS).until(() -> crm.told(location).contains("ContactCreate"));
        var after = crm.create(location, "Later", UUID.randomUUID() + "@example.com");
        await().atMost(SECONDS)
                .until(() -> door.read("/api/gohighlevel/clients").toString().contains(after));

        assertThat(client(door, mail).path("changed_by").asText()).isEqualTo("us");
    }

    /** With its first reading behind it, so that all that follows was told. */
    private static String connected(Door door) {
        var answer = door.post("/api/platforms/gohighlevel/connections", Map.of("mode", "simulation"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !door.read("/api/gohighlevel/clients").isEmpty());
        return Door.json(answer).path("account").asText();
    }

    private static JsonNode client(Door door, String mail) {
        return door.read("/api/gohighlevel/clients?query=" + mail).path(0);
    }
}
