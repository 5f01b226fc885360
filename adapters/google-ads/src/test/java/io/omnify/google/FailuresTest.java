package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Google's refusals mean: its code says so, not the status of the answer. */
@QuarkusTest
class FailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String CAMPAIGN = Answers.campaign("Shoes [cmp_1]", "PAUSED", Answers.daily("50000000"));

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private PlatformFailure reading(int status, String body) {
        guard.says(Guard.Said.of(status, body));
        var ads = guard.google(InstantSource.fixed(NOW)).ads();
        return Refusals.failure(() -> ads.get(Guard.access(), "77"));
    }

    private PlatformFailure writing(Guard.Said said) {
        guard.says(Guard.Said.ok(CAMPAIGN), said);
        var ads = guard.google(InstantSource.fixed(NOW)).ads();
        return Refusals.failure(() -> ads.change(Guard.access(), "77", CampaignChange.status(Status.ACTIVE)));
    }

    private PlatformFailure writing(String category, String code, String... fields) {
        return writing(Guard.Said.of(400, Answers.error(400, category, code, fields)));
    }

    @Test
    void tellsThemByTheirCode() {
        assertThat(reading(400, Answers.error(400, "requestError", "UNSUPPORTED_VERSION")))
                .isEqualTo(new PlatformFailure.VersionSunset("UNSUPPORTED_VERSION", "Because of UNSUPPORTED_VERSION."));
        assertThat(reading(404, "<html>Error 404 (Not Found)</html>"))
                .isInstanceOf(PlatformFailure.VersionSunset.class);
        assertThat(reading(401, Answers.error(401, "authenticationError", "OAUTH_TOKEN_EXPIRED")))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(reading(401, Answers.error(401, "authenticationError", "NOT_ADS_USER")))
                .isInstanceOf(PlatformFailure.Forbidden.class);
        assertThat(reading(403, Answers.error(403, "authorizationError", "USER_PERMISSION_DENIED")))
                .isInstanceOf(PlatformFailure.Forbidden.class);
        assertThat(writing("mutateError", "RESOURCE_NOT_FOUND")).isInstanceOf(PlatformFailure.NotFound.class);
        assertThat(writing("campaignError", "DUPLICATE_CAMPAIGN_NAME")).isInstanceOf(PlatformFailure.Duplicate.class);
    }

    @Test
    void namesOurFieldAndNotGoogles() {
        var failure = writing(
                "campaignBudgetError", "MONEY_AMOUNT_TOO_LARGE", "mutate_operations", "create", "amount_micros");
        assertThat(failure)
                .isInstanceOfSatisfying(
                        PlatformFailure.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting("field")
                                .containsExactly("budget.amount"));
    }

    @Test
    void aQuotaThatIsUsedUpIsNotAskedAgain() {
        assertThat(reading(429, Answers.quota("RESOURCE_EXHAUSTED", 7_200)))
                .isEqualTo(new PlatformFailure.QuotaExhausted(
                        "RESOURCE_EXHAUSTED", "Too many requests.", NOW.plusSeconds(7_200)));
        assertThat(guard.asked).hasSize(1);
    }

    /** Even as a success of which every part failed. */
    @Test
    void findsTheRefusalInsideASuccess() {
        assertThat(writing(Guard.Said.ok(Answers.partial("RESOURCE_EXHAUSTED"))))
                .isInstanceOf(PlatformFailure.QuotaExhausted.class);
        assertThat(guard.asked).hasSize(2);
    }

    @Test
    void askingTooFastIsTriedAgainBecauseNothingWasDone() {
        guard.says(
                Guard.Said.ok(CAMPAIGN),
                Guard.Said.of(429, Answers.quota("RESOURCE_TEMPORARILY_EXHAUSTED", 0)),
                Guard.Said.ok(Answers.mutated(1)),
                Guard.Said.ok(CAMPAIGN));
        guard.google().ads().change(Guard.access(), "77", CampaignChange.status(Status.ACTIVE));
        assertThat(guard.asked).hasSize(4);
    }

    @Test
    void aWriteWhoseEndWasNotSeenIsUncertainAndNotRepeated() {
        var internal = Answers.error(500, "internalError", "INTERNAL_ERROR");
        for (var said : new Guard.Said[] {
            Guard.Said.of(500, internal),
            Guard.Said.half(Answers.mutated(1)),
            Guard.Said.ok("<html>oh</html>"),
            Guard.Said.ok("{\"mutateOperationResponses\":[]}"),
            Guard.Said.of(502, "bad gateway")
        }) {
            guard.asked.clear();
            assertThat(writing(said)).as(said.body()).isInstanceOf(PlatformFailure.Uncertain.class);
            assertThat(guard.asked).hasSize(2);
        }
    }

    @Test
    void anAnswerThatLacksWhatWasAskedForIsNoCampaign() {

        assertThat(reading(200, "{\"results\":[{\"campaign\":{\"resourceName\":\"customers/1/campaigns/77\"}}]}"))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void waitingIsNamedWhereGoogleNamesIt() {
        var failure = Errors.reason(
                Errors.status(VendorFailure.status(429, Map.of(), Answers.quota("RESOURCE_TEMPORARILY_EXHAUSTED", 31)))
                        .orElseThrow());
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(31));
    }
}
