package io.omnify.linkedin;

import static io.omnify.linkedin.Guard.access;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Forbidden;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What LinkedIn's refusals mean, and how often each is asked for again. */
@QuarkusTest
class ErrorsTest {
    private record Seen(PlatformFailure failure, int calls) {}

    private static Seen reading(int status, String body, Map<String, String> headers) {
        try (var guard = new Guard(new Guard.Reply(status, body, headers))) {
            var ads = guard.linkedIn().ads();
            var failure = Refusals.failure(() -> ads.list(access(), 10, Optional.empty()));
            return new Seen(failure, guard.asked.size());
        }
    }

    private static Seen reading(int status, String body) {
        return reading(status, body, Map.of());
    }

    private static Seen creating(Guard.Reply reply) {
        try (var guard = new Guard(reply)) {
            var audiences = guard.linkedIn().audiences();
            return new Seen(Refusals.failure(() -> audiences.create(access(), "Buyers", "d")), guard.asked.size());
        }
    }

    @Test
    void aDeadVersionIsToldOnce() {
        var seen = reading(
                426,
                "{\"status\":426,\"code\":\"NONEXISTENT_VERSION\",\"message\":\"Requested version is not active\"}");
        assertThat(seen.failure()).isInstanceOf(VersionSunset.class).returns("NONEXISTENT_VERSION", f -> f.code());
        assertThat(seen.calls()).isEqualTo(1);
    }

    @Test
    void aDaysQuotaEndsAtMidnightInGreenwichAndIsNotAskedForAgain() {
        var seen = reading(
                429,
                "{\"status\":429,\"serviceErrorCode\":101,\"code\":\"TOO_MANY_REQUESTS\","
                        + "\"message\":\"Resource level throttle APPLICATION DAY limit for calls to this resource is reached.\"}");
        assertThat(((QuotaExhausted) seen.failure()).until()).isEqualTo(Instant.parse("2026-10-02T00:00:00Z"));
        assertThat(seen.calls()).isEqualTo(1);
    }

    @Test
    void nothingIsSentUntilTheDaysQuotaIsThereAgain() {
        var body = "{\"status\":429,\"code\":\"TOO_MANY_REQUESTS\",\"message\":\"DAY limit\"}";
        try (var guard = new Guard(new Guard.Reply(429, body, Map.of()))) {
            var ads = guard.linkedIn().ads();
            Refusals.failure(() -> ads.list(access(), 10, Optional.empty()));
            var second = Refusals.failure(() -> ads.list(access(), 10, Optional.empty()));
            assertThat(second).isInstanceOf(QuotaExhausted.class);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void aMinutesLimitPasses() {
        var body = "{\"status\":429,\"code\":\"TOO_MANY_REQUESTS\",\"message\":\"throttle MEMBER MINUTE limit\"}";
        var seen = reading(429, body, Map.of("Retry-After", "300"));
        assertThat(((RateLimited) seen.failure()).retryAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(seen.calls()).isEqualTo(1); // five minutes are longer than anybody waits
    }

    @Test
    void theCodeCountsAndNotTheStatus() {
        assertThat(reading(400, "{\"serviceErrorCode\":65601,\"code\":\"REVOKED_ACCESS_TOKEN\",\"status\":400}")
                        .failure())
                .isInstanceOf(Unauthorized.class);
        assertThat(reading(401, "{\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\",\"status\":401}")
                        .failure())
                .isInstanceOf(Forbidden.class);
        assertThat(reading(401, "").failure()).isInstanceOf(Unauthorized.class);
        assertThat(reading(403, "<html>").failure()).isInstanceOf(Forbidden.class);
    }

    @Test
    void namesOurFieldsAndHidesTokens() {
        var seen = reading(400, """
                {"status":400,"code":"INVALID_PARAM","message":"Bearer abcdefghijklmnop is odd","errorDetails":\
                {"inputErrors":[{"description":"too small","input":{"inputPath":{"fieldPath":"dailyBudget/amount"}}}]}}""");
        assertThat(((Invalid) seen.failure()).problems()).containsExactly(new FieldProblem("budget", "too small"));
        assertThat(seen.failure().message()).doesNotContain("abcdefghijklmnop");
    }

    @Test
    void readingIsTriedAgainAndWritingIsNot() {
        var read = reading(503, "{}", Map.of("Retry-After-Ms", "1"));
        assertThat(read.failure()).isInstanceOf(Unavailable.class);
        assertThat(read.calls()).isEqualTo(3);
        var written = creating(new Guard.Reply(500, "{}", Map.of()));
        assertThat(written.failure()).isInstanceOf(Uncertain.class);
        assertThat(written.calls()).isEqualTo(1);
    }

    @Test
    void aCreationWithoutAnIdIsUncertain() {
        assertThat(creating(new Guard.Reply(201, "", Map.of())).failure()).isInstanceOf(Uncertain.class);
    }

    @Test
    void whatNeverLeftHadNoEffect() {
        var guard = new Guard(Guard.Reply.json("{}"));
        var audiences = guard.linkedIn().audiences();
        guard.close();
        assertThat(Refusals.failure(() -> audiences.create(access(), "Buyers", "d")))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void refusedRowsAreTheirOwn() {
        var rows =
                "{\"elements\":[{\"status\":201},{\"status\":400,\"error\":{\"code\":\"INVALID_EMAIL\",\"message\":\"b@x\"}}]}";
        try (var guard = new Guard(Guard.Reply.json(rows))) {
            var people =
                    List.of(person("a@x.example", false), person("b@x.example", true), person("c@x.example", true));
            var result = guard.linkedIn().audiences().add(access(), "5", people);
            assertThat(result.accepted()).isEqualTo(1);
            assertThat(result.failed())
                    .containsExactly(
                            BatchResult.Row.withoutConsent(0),
                            new BatchResult.Row(2, "INVALID_EMAIL", "LinkedIn refused it: INVALID_EMAIL."));
            assertThat(guard.asked.getFirst().body().path("elements")).hasSize(2);
        }
    }

    private static Person person(String email, boolean consented) {
        return new Person(email, null, null, null, null, consented);
    }

    @Test
    void idsAreNumbersAndNothingElseIsSent() {
        try (var guard = new Guard(Guard.Reply.json("{}"))) {
            var ads = guard.linkedIn().ads();
            assertThat(ads.get(access(), "77/../../adAccounts/5")).isEmpty();
            assertThat(Refusals.failure(() -> ads.change(access(), "7?q=x", CampaignChange.status(Status.PAUSED))))
                    .isInstanceOf(PlatformFailure.NotFound.class);
            assertThat(guard.asked).isEmpty();
        }
    }
}
