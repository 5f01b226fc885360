package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others learnt of Meta's API the hard way. */
@QuarkusTest
class LessonsTest {
    private static final String INVALID = "{\"error\":{\"code\":100,\"error_subcode\":1885364,\"message\":\"No\"}}";
    private static final String UNKNOWN = "{\"error\":{\"code\":1,\"message\":\"An unknown error occurred\"}}";

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);

    LessonsTest() {
        guard.introduce(Documented.CAMPAIGN, "campaign");
    }

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private long count(String method, String end) {
        return guard.requests.stream()
                .filter(each -> each.method().equals(method) && each.path().endsWith("/" + end))
                .count();
    }

    private void create() {
        Worlds.joined(guard)
                .ads()
                .create(Worlds.access(Map.of()), Worlds.spec(Objective.TRAFFIC, Worlds.daily("50.00")));
    }

    @Test
    void leavesNothingBehindWhenAPartIsRefused() {
        meta.put("POST adsets", Reply.json(400, INVALID));
        assertThat(failure(this::create)).isInstanceOf(Invalid.class);
        assertThat(count("DELETE", Documented.CAMPAIGN)).isOne();
        assertThat(count("POST", Documented.CAMPAIGN)).isZero();
    }

    @Test
    void doesNotRepeatACreationWhoseEndItDidNotSee() {
        meta.put("POST campaigns", Reply.json(500, UNKNOWN));
        assertThat(failure(this::create)).isInstanceOf(Uncertain.class);
        assertThat(count("POST", "campaigns")).isOne();
    }

    @Test
    void whatWasMadeButNotSeenAgainMayHaveHappened() {
        meta.put("GET " + Documented.CAMPAIGN, Reply.json(500, UNKNOWN));
        assertThat(failure(this::create)).isInstanceOf(Uncertain.class);
        assertThat(count("POST", "campaigns")).isOne();
    }

    @Test
    void touchesNothingMoreOnceItDoesNotKnow() {
        meta.put("POST " + Documented.CAMPAIGN, Reply.json(500, UNKNOWN));
        assertThat(failure(this::create)).isInstanceOf(Uncertain.class);
        assertThat(count("DELETE", Documented.CAMPAIGN)).isZero();
    }

    @Test
    void removesFirstWhatAnEarlierAttemptLeft() {
        meta.ok("GET campaigns", """
                {"data":[{"id":"%s","account_id":"%s","name":"Shoes [cmp_1] (unfinished)","status":"PAUSED"},
                 {"id":"120210000000000007","account_id":"%s","name":"Mine [cmp_1] and more","status":"PAUSED"}]}""".formatted(Documented.CAMPAIGN, Documented.ACCOUNT, Documented.ACCOUNT));
        create();
        assertThat(count("DELETE", Documented.CAMPAIGN)).isOne();
        assertThat(count("DELETE", "120210000000000007")).isZero();
    }

    @Test
    void takesAnErrorInsideASuccessForAnError() {
        meta.ok("POST campaigns", INVALID);
        assertThat(failure(this::create)).isInstanceOf(Invalid.class);
    }

    @Test
    void saysThatNothingWasSentWhereNobodyListens() {
        var nobody = Worlds.joined(URI.create("http://127.0.0.1:1"));
        var spec = Worlds.spec(Objective.TRAFFIC, Worlds.daily("50.00"));
        assertThat(failure(() -> nobody.ads().create(Worlds.access(Map.of()), spec)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void isStillUntilMetaListensAgain() {
        var used = "{\"" + Documented.ACCOUNT + "\":[{\"call_count\":100,\"estimated_time_to_regain_access\":7}]}";
        var throttled = "{\"error\":{\"code\":80004,\"error_subcode\":2446079,\"message\":\"Too many\"}}";
        meta.put("GET " + Documented.CAMPAIGN, new Reply(400, Map.of("X-Business-Use-Case-Usage", used), throttled));
        var ads = Worlds.joined(guard).ads();
        var access = Worlds.access(Map.of());
        for (int i = 0; i < 3; i++)
            assertThat(failure(() -> ads.get(access, Documented.CAMPAIGN)))
                    .isInstanceOf(RateLimited.class)
                    .extracting(each -> ((RateLimited) each).retryAfter().toMinutes())
                    .isIn(6L, 7L);
        assertThat(count("GET", Documented.CAMPAIGN)).isOne();
    }

    @Test
    void waitsForTheReportOfALongRange() {
        var looks = new AtomicInteger();
        var report = "6023920149050";
        meta.ok("POST insights", "{\"report_run_id\":\"" + report + "\"}");
        meta.put("GET " + report, Reply.json(200, "{}"));
        meta.ok("GET insights", """
                {"data":[{"campaign_id":"1","account_currency":"EUR","spend":"1.00","date_start":"2026-01-01"}],
                 "paging":{"cursors":{"before":"a","after":"b"}}}""");
        try (var slow = new SpecGuard(
                MetaSpec.load(),
                request -> request.path().endsWith(report)
                        ? Reply.json(
                                200,
                                looks.incrementAndGet() < 3
                                        ? "{\"async_status\":\"Job Running\",\"async_percent_completion\":40}"
                                        : "{\"async_status\":\"Job Completed\",\"async_percent_completion\":100}")
                        : meta.answer(request))) {
            var days = new ArrayList<DailyMetrics>();
            Worlds.joined(slow)
                    .ads()
                    .metrics(Worlds.access(Map.of()), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31), days::add);
            assertThat(days).hasSize(1);
            assertThat(looks).hasValue(3);
            assertThat(slow.violations).isEmpty();
        }
    }

    @Test
    void asksForAReportWhereItWasTooMuchAtOnce() {
        var much = "{\"error\":{\"code\":100,\"error_subcode\":1487534,\"message\":\"Please reduce\"}}";
        meta.put("GET insights", Reply.json(400, much));
        meta.ok("POST insights", "{\"report_run_id\":\"6023920149050\"}");
        meta.ok("GET 6023920149050", "{\"async_status\":\"Job Failed\"}");
        var day = LocalDate.of(2026, 11, 1);
        assertThat(failure(() -> Worlds.joined(guard).ads().metrics(Worlds.access(Map.of()), day, day, each -> {})))
                .isInstanceOf(Unavailable.class)
                .extracting("code")
                .isEqualTo("report_failed");
    }

    @Test
    void speaksOfNothingElseThanWhatIsKnownToBeMissingInTheSpecification() {
        create();
        if (MetaSpec.file().isPresent())
            assertThat(List.copyOf(guard.unknown).stream().distinct().toList())
                    .containsExactlyInAnyOrder(
                            "GET act_<id>", "GET act_<id>/promote_pages", "GET search", "POST act_<id>/ads");
    }
}
