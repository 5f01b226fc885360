package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Google's refusals mean: its code says so, not the status of the answer. */
@QuarkusTest
class FailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
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
    void whatWasDoneButCannotBeReadBackIsUncertain() {
        guard.says(
                Guard.Said.ok(CAMPAIGN),
                Guard.Said.ok(Answers.mutated(1)),
                Guard.Said.of(403, Answers.error(403, "authorizationError", "USER_PERMISSION_DENIED")));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.change(Guard.access(), "77", CampaignChange.status(Status.ACTIVE))))
                .isInstanceOf(PlatformFailure.Uncertain.class);
    }

    @Test
    void anAnswerThatLacksWhatWasAskedForIsNoCampaign() {
        assertThat(reading(200, "{\"results\":[{\"campaign\":{\"resourceName\":\"customers/1/campaigns/77\"}}]}"))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void moneyIsReadToTheMicro() {
        guard.says("[{\"results\":[" + Answers.day("77", "2026-11-01", 12_345_678) + "]}]");
        var days = new ArrayList<DailyMetrics>();
        guard.google().ads().metrics(Guard.access(), DAY, DAY, days::add);
        assertThat(days)
                .containsExactly(new DailyMetrics(
                        "77",
                        DAY,
                        1000,
                        40,
                        Money.of("12.345678", "EUR"),
                        new BigDecimal("1.5"),
                        Money.of("123.456789", "EUR")));
        guard.says(CAMPAIGN);
        assertThat(guard.google().ads().get(Guard.access(), "77").orElseThrow().budget())
                .isEqualTo(new CampaignBudget(Money.of("50", "EUR"), Period.DAILY));
    }

    private static String manyDays() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 400; i++) rows.add(Answers.day(String.valueOf(i), "2026-11-01", i));
        return "[{\"results\":[" + String.join(",", rows) + "]},{\"results\":[" + Answers.day("9", "2026-11-01", 9)
                + "]}]";
    }

    /** The second half is only sent when rows of the first have been handed over. */
    @Test
    void daysAreHandedOverWhileTheRestIsStillOnItsWay() {
        var first = new CountDownLatch(1);
        guard.says(new Guard.Said(200, manyDays(), false, () -> {
            if (!first.await(20, TimeUnit.SECONDS)) throw new InterruptedException("nothing was handed over");
        }));
        var days = new ArrayList<DailyMetrics>();
        guard.google().ads().metrics(Guard.access(), DAY, DAY, day -> {
            days.add(day);
            first.countDown();
        });
        assertThat(days).hasSize(401);
    }

    @Test
    void aStreamThatBreaksOffIsNoSuccess() {
        guard.says(Guard.Said.half(manyDays()));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unavailable.class);
        guard.says("[{\"results\":[]}");
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void aStreamIsRefusedByAListOfErrors() {
        guard.says(Guard.Said.of(401, "[" + Answers.error(401, "authenticationError", "OAUTH_TOKEN_EXPIRED") + "]"));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {})))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }

    @Test
    void theConsumersOwnErrorsAreItsOwn() {
        var own = new IllegalStateException("of the consumer");
        guard.says(manyDays());
        var ads = guard.google().ads();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ads.metrics(Guard.access(), DAY, DAY, each -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    void waitingIsNamedWhereGoogleNamesIt() {
        var failure = Errors.reason(Errors.status(Answers.quota("RESOURCE_TEMPORARILY_EXHAUSTED", 31))
                .orElseThrow());
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(31));
    }
}
