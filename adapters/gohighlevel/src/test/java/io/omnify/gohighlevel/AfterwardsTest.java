package io.omnify.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.gohighlevel.SpecExamples.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is known once the vendor has answered: nothing was done by a question, and a change may have been. */
@QuarkusTest
class AfterwardsTest {
    private static final String NAMELESS = """
            {"contact":{"name":"Anna"},"contacts":[{"name":"Anna"}],"opportunity":{"name":"A"},
             "opportunities":[{"name":"A"}],"campaigns":[{"name":"A"}],"location":{"name":"A"},"name":"A",
             "monetaryValue":"much"}""";

    private static void saying(String body, Consumer<Joined.Clients> then) {
        try (var guard = SpecGuard.saying(200, body)) {
            then.accept(Given.clients(guard.address()));
        }
    }

    @Test
    void aQuestionThatIsAnsweredWithNonsenseHasNoAnswer() {
        var access = Given.access();
        saying(
                NAMELESS,
                clients -> assertThat(List.<Runnable>of(
                                () -> clients.crm().get(access, "c1"),
                                () -> clients.crm().find(access, "anna@example.com"),
                                () -> clients.crm().search(access, "", 10, Optional.empty()),
                                () -> clients.deals().get(access, "d1"),
                                () -> clients.deals().list(access, 10, Optional.empty()),
                                () -> clients.emailCampaigns().get(access, "e1"),
                                () -> clients.emailCampaigns().list(access, "", 10, Optional.empty()),
                                () -> clients.messenger().status(access, "m1"),
                                () -> clients.connector().accounts(access)))
                        .allSatisfy(question -> assertThat(failure(question)).isInstanceOf(Unavailable.class)));
    }

    @Test
    void anAnswerWithoutAWordIsNoneAndIsNotAskedForAgain() {
        var access = Given.access();
        var nobody = new Access(
                access.org(),
                access.connection(),
                access.platform(),
                access.mode(),
                access.account(),
                Map.of(),
                access.token());
        try (var guard = SpecGuard.saying(200, "null")) {
            var clients = Given.clients(guard.address());
            assertThat(List.<Runnable>of(
                            () -> clients.programs().list(access, Kind.CAMPAIGN),
                            () -> clients.programs().list(access, Kind.WORKFLOW),
                            () -> clients.deals().pipelines(access),
                            () -> clients.emailCampaigns().create(nobody, "News", "<p>A</p>")))
                    .allSatisfy(question -> assertThat(failure(question)).isInstanceOf(Unavailable.class));
            assertThat(guard.asked).hasSize(4);
        }
    }

    @Test
    void aChangeThatIsAnsweredWithNonsenseMayHaveHappened() {
        var access = Given.access();
        var grant = new Grant("code", URI.create("https://omnify.example/back"), "v");
        var won = new Deal.Change(null, null, "s1", Deal.Status.WON, null);
        saying(
                NAMELESS,
                clients -> assertThat(List.<Runnable>of(
                                () -> clients.deals().change(access, "d1", won),
                                () -> clients.emailCampaigns().create(access, "News", "<p>A</p>"),
                                () -> clients.emailCampaigns().update(access, "e1", "News", "<p>A</p>"),
                                () -> clients.messenger().send(access, Given.TEXT),
                                () -> clients.connector().exchange(Mode.LIVE, grant)))
                        .allSatisfy(change -> assertThat(failure(change)).isInstanceOf(Uncertain.class)));
    }

    @Test
    void whatWasTakenAndCannotBeSeenAgainMayHaveHappened() {
        var access = Given.access();
        var at = Given.NOW.plusSeconds(3_600).atZone(ZoneOffset.UTC);
        var sending = new Sending("Hello", "Us", "us@example.com", List.of(), "seg1", at);
        try (var guard = SpecGuard.saying(
                asked -> asked.method().equals("GET") ? new Answer(403, "{}") : new Answer(200, "{}"))) {
            var clients = Given.clients(guard.address());
            assertThat(failure(() -> clients.crm().update(access, "c1", Given.ANNA_ELSEWHERE)))
                    .isInstanceOf(Uncertain.class);
            assertThat(failure(() -> clients.crm().tag(access, "c1", List.of("new"), List.of())))
                    .isInstanceOf(Uncertain.class);
            assertThat(failure(() -> clients.emailCampaigns().schedule(access, "e1", sending)))
                    .isInstanceOf(Uncertain.class);
        }
    }

    /** What one joining of the vendor has heard of limits is not another's. */
    @Test
    void limitsBelongToTheOneWhoWasTold() {
        var access = Given.access();
        try (var guard = SpecGuard.saying(
                429, "{\"message\":\"Too Many Requests\"}", "X-RateLimit-Interval-Milliseconds", "60000")) {
            var first = Given.clients(guard.address());
            assertThat(failure(() -> first.crm().get(access, "c1"))).isInstanceOf(RateLimited.class);
            int asked = guard.asked.size();
            assertThat(failure(() -> first.crm().get(access, "c1"))).isInstanceOf(RateLimited.class);
            assertThat(guard.asked).hasSize(asked);
            var second = Given.clients(guard.address());
            assertThat(failure(() -> second.crm().get(access, "c1"))).isInstanceOf(RateLimited.class);
            assertThat(guard.asked).hasSizeGreaterThan(asked);
        }
    }
}
