package io.omnify.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In whose name an e-mail campaign is made when the connection does not say it. */
@QuarkusTest
class UsersTest {
    private static final String ONE = "{\"users\":[{\"id\":\"gone\",\"deleted\":true},{\"id\":\"u1\"}]}";
    private static final String TWO = "{\"users\":[{\"id\":\"u1\"},{\"id\":\"u2\"}]}";
    private static final String CREATED = "{\"id\":\"e1\",\"name\":\"News\",\"status\":\"draft\"}";

    private static SpecGuard location(String users) {
        return SpecGuard.saying(asked -> asked.path().equals("/users/")
                ? new SpecExamples.Answer(200, users)
                : new SpecExamples.Answer(201, CREATED));
    }

    private static Access nobody() {
        var told = Given.access();
        return new Access(
                told.org(), told.connection(), told.platform(), told.mode(), told.account(), Map.of(), told.token());
    }

    @Test
    void theOnlyUserOfALocationIsTaken() {
        try (var guard = location(ONE)) {
            Given.clients(guard.address()).emailCampaigns().create(nobody(), "News", "<p>Hello</p>");
            assertThat(guard.asked.getFirst().query()).containsEntry("locationId", "loc1");
            assertThat(guard.asked.getLast().body()).contains("\"userId\":\"u1\"");
        }
    }

    @Test
    void nobodyIsPickedOfSeveral() {
        try (var guard = location(TWO)) {
            var emails = Given.clients(guard.address()).emailCampaigns();
            assertThat(failure(() -> emails.create(nobody(), "News", "<p>Hello</p>")))
                    .isInstanceOf(PlatformFailure.Invalid.class);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void nobodyAsksWhereTheConnectionSaysIt() {
        try (var guard = location(TWO)) {
            Given.clients(guard.address()).emailCampaigns().create(Given.access(), "News", "<p>Hello</p>");
            assertThat(guard.asked).hasSize(1);
            assertThat(guard.asked.getLast().body()).contains("\"userId\":\"user1\"");
        }
    }
}
