package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Forbidden;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vendor's errors mean is in their sentences more than in their status. */
@QuarkusTest
class ErrorsTest {
    private static PlatformFailure failure(Runnable call) {
        return catchThrowableOfType(PlatformFailed.class, call::run).failure();
    }

    private static PlatformFailure toSend(int status, String body, String... headers) {
        try (var guard = SpecGuard.saying(status, body, headers)) {
            var failure =
                    failure(() -> Given.clients(guard.address()).messenger().send(Given.access(), Given.TEXT));
            boolean unsentIsSaidTwice = failure instanceof RateLimited;
            assertThat(guard.asked).hasSizeBetween(1, unsentIsSaidTwice ? 3 : 1);
            return failure;
        }
    }

    private static String said(int status, String sentence) {
        return "{\"statusCode\":" + status + ",\"message\":\"" + sentence + "\"}";
    }

    @Test
    void sortsRefusalsByWhatTheySay() {
        assertThat(toSend(401, said(401, "Invalid JWT"))).isInstanceOf(Unauthorized.class);
        assertThat(toSend(401, said(401, "The token is not authorized for this scope.")))
                .isInstanceOf(Forbidden.class);
        assertThat(toSend(401, said(401, "No conversation provider found for this message")))
                .isInstanceOf(Unavailable.class);
        assertThat(toSend(403, said(403, "The token does not have access to this location.")))
                .isInstanceOf(Forbidden.class);
        assertThat(toSend(400, said(400, "Contact with id c1 not found"))).isInstanceOf(NotFound.class);
        assertThat(toSend(404, said(404, "Conversation not found"))).isInstanceOf(NotFound.class);
        assertThat(toSend(400, said(400, "This location does not allow duplicated contacts.")))
                .isInstanceOf(Duplicate.class);
        assertThat(toSend(409, said(409, "Campaign is already scheduled"))).isInstanceOf(Duplicate.class);
        assertThat(toSend(400, said(400, "version header is invalid."))).isInstanceOf(VersionSunset.class);
        assertThat(toSend(401, said(401, "version header was not found."))).isInstanceOf(VersionSunset.class);
    }

    @Test
    void namesTheFieldsAsPeopleKnowThem() {
        var failure = toSend(
                422,
                "{\"statusCode\":422,\"message\":[\"property companyName should not exist\",\"email must be an email\","
                        + "\"locationId should not be empty\"],\"error\":\"Unprocessable Entity\"}");
        assertThat(failure).isInstanceOf(Invalid.class);
        assertThat(((Invalid) failure).problems())
                .isEqualTo(List.of(
                        new FieldProblem("company", "property companyName should not exist"),
                        new FieldProblem("email", "email must be an email")));
    }

    @Test
    void knowsALimitForNowFromOneForTheDay() {
        var day = toSend(429, said(429, "Too Many Requests"), "X-RateLimit-Daily-Remaining", "0");
        assertThat(day).isInstanceOf(QuotaExhausted.class);
        var now = toSend(
                429,
                said(429, "Too Many Requests"),
                "X-RateLimit-Daily-Remaining",
                "1999",
                "X-RateLimit-Interval-Milliseconds",
                "60000");
        assertThat(now).isInstanceOf(RateLimited.class);
        assertThat(((RateLimited) now).retryAfter()).isPositive();
    }

    /** Whoever is taken for gone is forgotten here with all that was written to them. */
    @Test
    void takesNobodyForGoneBecauseACallIsNotServed() {
        for (var said : List.of("<html>404 Not Found</html>", "", said(404, "Cannot GET /contacts/c1")))
            try (var guard = SpecGuard.saying(404, said)) {
                assertThat(failure(() -> Given.clients(guard.address()).crm().get(Given.access(), "c1")))
                        .isInstanceOf(Unavailable.class);
            }
        try (var guard = SpecGuard.saying(404, said(404, "Contact not found"))) {
            assertThat(Given.clients(guard.address()).crm().get(Given.access(), "c1"))
                    .isEmpty();
        }
        assertThat(toSend(404, said(404, "Cannot POST /conversations/messages")))
                .isInstanceOf(Unavailable.class);
        assertThat(toSend(404, "gone")).isInstanceOf(Uncertain.class);
    }

    @Test
    void doubtsWhatItDidNotSeeTheEndOf() {
        assertThat(toSend(500, said(500, "Internal server error"))).isInstanceOf(Uncertain.class);
        assertThat(toSend(502, "<html>Bad Gateway</html>")).isInstanceOf(Uncertain.class);
        assertThat(toSend(503, "")).isInstanceOf(Unavailable.class);
        assertThat(toSend(200, "{\"messageId\":")).isInstanceOf(Uncertain.class);
        assertThat(toSend(200, "{}")).isInstanceOf(Uncertain.class);
    }

    @Test
    void isSureOfWhatNeverLeft() {
        var nobody = Given.clients(URI.create("http://127.0.0.1:1"));
        assertThat(failure(() -> nobody.messenger().send(Given.access(), Given.TEXT)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void readsAgainAndSaysThatThereIsNoAnswer() {
        try (var guard = SpecGuard.saying(500, said(500, "Internal server error"))) {
            var crm = Given.clients(guard.address()).crm();
            assertThat(failure(() -> crm.get(Given.access(), "c1"))).isInstanceOf(Unavailable.class);
            assertThat(guard.asked).hasSize(3);
        }
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        assertThat(toSend(200, "")).isInstanceOf(Uncertain.class).returns("empty_answer", PlatformFailure::code);
        try (var guard = SpecGuard.saying(200, "")) {
            var crm = Given.clients(guard.address()).crm();
            assertThat(failure(() -> crm.get(Given.access(), "c1"))).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void keepsTokensToItself() {
        var failure = toSend(400, said(400, "Bearer abcdefghijklmnop and pit-0123456789abcdef are bad"));
        assertThat(failure.message()).doesNotContain("abcdefghijklmnop").doesNotContain("0123456789abcdef");
    }
}
