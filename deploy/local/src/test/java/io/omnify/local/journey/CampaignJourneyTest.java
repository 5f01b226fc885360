package io.omnify.local.journey;

import static io.omnify.local.journey.Advertiser.PLATFORMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Platform;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One campaign on three platforms for thirty days: a bad start, moved money, one move taken back, and true books. */
@ExtendWith(RunningPlatform.class)
class CampaignJourneyTest {
    private static final BigDecimal CAP = new BigDecimal("140.00");
    private static final BigDecimal ALL = new BigDecimal("330.00");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int DAYS = 30;
    private static final int UNDONE_FROM = 5;

    private final Platform platform;
    private final Market market;

    CampaignJourneyTest(Platform platform) {
        this.platform = platform;
        this.market = Market.of(platform);
    }

    @AfterEach
    void calm() {
        market.noFaults();
        market.goOn();
    }

    @Test
    void aMonthOnThreePlatformsEndsWithTheBooksOfTheMarket() {
        market.standStill();
        var began = LocalDate.ofInstant(market.now(), ZoneOffset.UTC);
        var team = Advertiser.with(Door.signUp(platform.url()), "300.00", ALL.toPlainString());

        launchWithOneFailingFirst(team);
        var first = trustTheOptimiser(team);
        var moves = liveThrough(team);

        assertThat(moves.stream().filter(move -> is(move, "applied"))).hasSizeGreaterThan(5);
        assertThat(moves.stream().filter(move -> is(move, "undone"))).hasSize(1);
        assertThat(moves).noneMatch(move -> is(move, "failed"));
        assertThat(team.settled()).isNotEqualTo(first);
        booksAreTrue(team, began);
        metricsAreTrue(team);
        nobodyElseSees(team, moves.getLast());
    }

    private void launchWithOneFailingFirst(Advertiser team) {
        team.say("submit", 200);
        team.say("approve", 200);
        market.failOnce("linkedin_ads", team.door().organization, "version_sunset");
        team.say("launch", 202);

        team.awaitStatus("partly_active");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                team.part("linkedin_ads").path("status").asText())
                        .isEqualTo("failed"));
        var error = team.part("linkedin_ads").path("error");
        assertThat(error.path("code").asText()).isEqualTo("platform-version-sunset");
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(market.campaigns("linkedin_ads", team.account("linkedin_ads")))
                .isEmpty();

        team.say("launch", 202);
        team.awaitStatus("active");
        for (var each : PLATFORMS)
            assertThat(market.campaigns(each, team.account(each))).as(each).hasSize(1);
    }

    private Map<String, BigDecimal> trustTheOptimiser(Advertiser team) {
        var eur = Map.of("amount", CAP.toPlainString(), "currency", "EUR");
        var caps = Map.of("google_ads", eur, "meta_ads", eur, "linkedin_ads", eur);
        var answer = team.door()
                .request()
                .contentType("application/json")
                .body(Map.of("mode", "auto", "max_daily_change_percent", 30, "caps", caps))
                .put(team.path() + "/optimiser");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return budgetsAreTheirs(team);
    }

    /** Every morning of the month; the first move from the fifth day on is taken back. */
    private List<JsonNode> liveThrough(Advertiser team) {
        boolean undone = false;
        for (int day = 1; day <= DAYS; day++) {
            market.advance(Duration.ofDays(1));
            var proposal = team.morning();
            var budgets = budgetsAreTheirs(team);
            if (!undone && day >= UNDONE_FROM && is(proposal, "applied")) {
                undone = true;
                takeBack(team, proposal, budgets);
            }
        }
        var moves = new ArrayList<JsonNode>();
        team.door().read(team.path() + "/proposals?limit=100").forEach(moves::add);
        return moves.reversed();
    }

    private void takeBack(Advertiser team, JsonNode proposal, Map<String, BigDecimal> moved) {
        var id = proposal.path("proposal_id").asText();
        assertThat(budgets(proposal.path("after"))).isEqualTo(moved);

        var undone = team.say("proposals/" + id + "/undo", 200);

        assertThat(is(undone, "undone")).as(undone.toPrettyString()).isTrue();
        assertThat(budgetsAreTheirs(team)).isEqualTo(budgets(proposal.path("before")));
    }

    /** What every platform may spend a day there is what we say, and never more than is allowed. */
    private Map<String, BigDecimal> budgetsAreTheirs(Advertiser team) {
        var ours = team.settled();
        for (var each : PLATFORMS) {
            var theirs = market.campaigns(each, team.account(each)).getFirst().path("budget");
            assertThat(theirs.path("period").asText()).isEqualToIgnoringCase("daily");
            assertThat(BigDecimal.valueOf(theirs.path("cents").asLong(), 2))
                    .as(each)
                    .isEqualByComparingTo(ours.get(each));
            assertThat(ours.get(each)).as(each).isLessThanOrEqualTo(CAP);
        }
        assertThat(ours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isLessThanOrEqualTo(ALL);
        return ours;
    }

    private void booksAreTrue(Advertiser team, LocalDate began) {
        var today = LocalDate.ofInstant(market.now(), ZoneOffset.UTC);
        for (var each : PLATFORMS) {
            var truth = market.days(each, team.account(each), began.minusDays(1), today.plusDays(1));
            assertThat(truth).as(each).hasSizeGreaterThanOrEqualTo(DAYS);
            assertThat(team.days(each)).as(each).isEqualTo(truth);
            assertThat(truth.values()).allMatch(day -> day.spend().compareTo(CAP) <= 0);
            assertThat(team.part(each).path("drift")).isEmpty();
        }
    }

    private void metricsAreTrue(Advertiser team) {
        for (var each : PLATFORMS)
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(team.metrics(each)).as(each).isEqualTo(market.books(each, team.account(each))));
    }

    private void nobodyElseSees(Advertiser team, JsonNode proposal) {
        var others = Door.signUp(platform.url());
        var move = team.path() + "/proposals/" + proposal.path("proposal_id").asText();
        for (var path : List.of("", "/performance", "/optimiser", "/proposals"))
            assertThat(others.get(team.path() + path).statusCode()).as(path).isEqualTo(404);
        assertThat(others.get(move).statusCode()).isEqualTo(404);
        for (var path : List.of(move + "/undo", team.path() + "/pause", team.path() + "/optimiser/run"))
            assertThat(others.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
        for (var each : PLATFORMS) {
            var id = team.connections().get(each).path("connection_id").asText();
            var path = "/api/platforms/" + each + "/connections/" + id;
            assertThat(others.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static boolean is(JsonNode proposal, String status) {
        return proposal.path("status").asText().equals(status);
    }

    private static Map<String, BigDecimal> budgets(JsonNode shown) {
        var budgets = new java.util.TreeMap<String, BigDecimal>();
        shown.properties().forEach(each -> budgets.put(each.getKey(), Answer.money(each.getValue())));
        return budgets;
    }
}
