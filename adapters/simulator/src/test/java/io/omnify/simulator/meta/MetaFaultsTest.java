package io.omnify.simulator.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.SimCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordered failures reach our adapter as what they are, and nothing is doubled by them. */
@QuarkusTest
class MetaFaultsTest {
    @Inject
    Market market;

    private final String tenant = "faults-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private static void order(String kind, String path, String more) {
        RestAssured.given()
                .body("{\"kind\":\"" + kind + "\",\"match\":{\"path\":\"" + path + "\"}" + more + "}")
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    private Access access() {
        return Meta.access(tenant, market.accounts(Nodes.VENDOR, tenant).getFirst());
    }

    private CampaignSpec spec(String reference) {
        var start = market.now().atZone(ZoneOffset.UTC);
        return new CampaignSpec(
                reference,
                "Faulty",
                Objective.SALES,
                new CampaignBudget(Money.of("50.00", "EUR"), Period.DAILY),
                new Schedule(start.plusHours(1), null),
                Audience.in("DE"),
                List.of(new Creative("Buy", "Now", URI.create("https://shop.example/"), null)));
    }

    private PlatformFailure failed(String kind, String more) {
        order(kind, "/act_", more);
        return failure(() -> Meta.joined().ads().find(access(), "cmp_x"));
    }

    @Test
    void tellsEachOrderedFailureApart() {
        var limited = (RateLimited) failed("rate_limit", ",\"retry_after\":600");
        assertThat(limited.retryAfter()).hasMinutes(10);
        assertThat(failed("daily_quota", "")).isInstanceOf(QuotaExhausted.class);
        assertThat(failed("expired_token", "")).isInstanceOf(Unauthorized.class);
        assertThat(failed("version_sunset", "")).isInstanceOf(VersionSunset.class);
    }

    @Test
    void readsAgainWhatFailedForAMoment() {
        order("server_error", "/act_", "");
        assertThat(Meta.joined().ads().find(access(), "cmp_x")).isEmpty();
        order("cut_stream", "/act_", "");
        assertThat(Meta.joined().ads().find(access(), "cmp_x")).isEmpty();
    }

    /** Whichever answer is lost, on whichever step: to look and to try again ends with one campaign. */
    @ParameterizedTest
    @ValueSource(strings = {"success_as_error", "cut_stream", "malformed", "nonsense", "server_error"})
    void endsWithOneCampaignWhateverAnswerIsLost(String kind) {
        var ads = Meta.joined().ads();
        var steps = List.of("special_ad_categories", "billing_event", "object_story_spec", "]\\\"}");
        for (int i = 0; i < steps.size(); i++) {
            var spec = spec("cmp_" + kind + i);
            orderPost(kind, steps.get(i));
            assertThat(failure(() -> ads.create(access(), spec)))
                    .as(kind + " " + steps.get(i))
                    .isInstanceOf(Uncertain.class);
            var found = ads.find(access(), spec.reference());
            if (found.isEmpty()) ads.create(access(), spec);
            assertThat(alive(spec.reference())).as(kind + " " + steps.get(i)).isOne();
        }
    }

    /** For the next request that changes something and whose body holds the text. */
    private static void orderPost(String kind, String text) {
        RestAssured.given()
                .body("{\"kind\":\"" + kind + "\",\"match\":{\"model\":\"meta_ads\",\"contains\":\"" + text + "\"}}")
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    private long alive(String reference) {
        return market.list(Nodes.VENDOR, access().account()).stream()
                .filter(each -> each.status() != SimCampaign.Status.ENDED)
                .filter(each -> each.name().contains("[" + reference + "]"))
                .count();
    }

    @Test
    void namesTheRowThatWasRefusedInsideASuccess() {
        var audiences = Meta.joined().audiences();
        var list = audiences.create(access(), "Buyers", "d");
        order("partial_failure", "/users", "");
        var people = List.of(person("anna@example.com"), person("bert@example.com"));
        var result = audiences.add(access(), list, people);
        assertThat(result.accepted()).isOne();
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(0);
    }

    private static Person person(String email) {
        return new Person(email, null, null, null, null, true);
    }

    @Test
    void failsWhenAReportFails() {
        order("failed", "/meta/" + Meta.VERSION + "/1202", "");
        var from = market.now().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(failure(() -> Meta.joined().ads().metrics(access(), from.minusDays(100), from, each -> {})))
                .extracting("code")
                .isEqualTo("report_failed");
    }
}
