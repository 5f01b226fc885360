package io.omnify.simulator.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.FakeRuns;
import io.omnify.agent.campaigns.InMemoryCampaigns;
import io.omnify.agent.campaigns.InMemoryMetricsHistory;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.domain.CampaignDraft.Budget;
import io.omnify.agent.campaigns.domain.CampaignDraft.Part;
import io.omnify.agent.campaigns.domain.CampaignDraft.Viewers;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.campaigns.usecase.CarryOut;
import io.omnify.agent.campaigns.usecase.DirectCampaign;
import io.omnify.agent.campaigns.usecase.Launches;
import io.omnify.agent.campaigns.usecase.LookAt;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.campaigns.usecase.ReadDraft;
import io.omnify.agent.campaigns.usecase.ReviewCampaign;
import io.omnify.agent.campaigns.usecase.WatchDrift;
import io.omnify.agent.campaigns.usecase.WriteCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One campaign on three platforms over their real wires, from its launch with one failing to its end. */
@QuarkusTest
class CampaignJourneyTest {
    private static final UnaryOperator<String> CONNECTION = code -> "conn_" + code;
    private final OrgId org = new OrgId("org_" + UUID.randomUUID());
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();

    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    @Test
    void aCampaignOnThreePlatforms() {
        InstantSource clock = market::now;
        var accounts = new WiredAccounts(market, org, UUID.randomUUID().toString());
        var launches = new Launches(campaigns, new FakeRuns());
        var direct = new DirectCampaign(campaigns, accounts, launches, clock);
        var carryOut = new CarryOut(campaigns, accounts, _ -> market.now(), clock);
        var look = new LookAt(accounts, campaigns, new WatchDrift(campaigns, clock, _ -> market.now()), clock);
        var read = new ReadDraft(accounts, _ -> market.now(), clock);
        var id = approved(new WriteCampaign(campaigns, read, prefix -> prefix + "01", clock));

        direct.launch(org, id, Optional.empty());
        RestAssured.given()
                .body("{\"kind\":\"server_error\",\"match\":{\"model\":\"meta_ads\"}}")
                .post("/simulator/faults")
                .then()
                .statusCode(201);
        var first = carryOut.handle(org, id, Platform.META_ADS);
        carryOut.handle(org, id, Platform.GOOGLE_ADS);
        carryOut.handle(org, id, Platform.LINKEDIN_ADS);
        assertThat(first.failure()).isPresent();
        assertThat(now(id).status()).isEqualTo(CampaignStatus.PARTLY_ACTIVE);
        RestAssured.given().delete("/simulator/faults");
        market.advance(Duration.ofMinutes(1)); // what was cut off may still have come through until then
        assertThat(carryOut.handle(org, id, Platform.META_ADS).failure()).isEmpty();
        assertThat(now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
        unchanged(id, accounts, look);

        market.advance(Duration.ofDays(5));
        new MoveBudget(campaigns, launches, clock).handle(now(id), budgets("30.00", "45.00", "15.00"));
        apply(carryOut, id);
        unchanged(id, accounts, look);
        market.advance(Duration.ofDays(5));
        sameAsTheBooks(id, accounts);

        direct.pause(org, id, Optional.empty());
        apply(carryOut, id);
        assertThat(now(id).status()).isEqualTo(CampaignStatus.PAUSED);
        unchanged(id, accounts, look);
        direct.end(org, id, Optional.empty());
        apply(carryOut, id);
        assertThat(now(id).placements()).extracting(Placement::state).containsOnly(State.ENDED);
    }

    private String approved(WriteCampaign write) {
        var start = market.now();
        var parts = new ArrayList<Part>();
        for (var platform : Platform.ADS) parts.add(new Part(platform.code(), CONNECTION.apply(platform.code()), null));
        var draft = new CampaignDraft(
                "Journey",
                "sales",
                parts,
                new Budget("90.00", "EUR", "daily"),
                null,
                start.toString(),
                start.plus(Duration.ofDays(30)).toString(),
                "Europe/Berlin",
                new Viewers(List.of("DE"), null, null, null, null),
                List.of(new CampaignDraft.Ad("Ride", "Now.", "https://shop.example/", null)));
        var id = write.create(org, Plan.STARTER, "user_author", draft).id();
        var review = new ReviewCampaign(campaigns, market::now);
        review.submit(org, id, "user_author");
        var boss = new ReviewCampaign.Reviewer("user_boss", Set::of);
        return review.approve(org, id, Optional.empty(), boss, "", null).id();
    }

    private Campaign now(String id) {
        return campaigns.find(org, id).orElseThrow();
    }

    /** Side by side, as the workflow does it: who gets more waits until others have confirmed less. */
    private void apply(CarryOut carryOut, String id) {
        for (var platform : Platform.ADS)
            assertThat(carryOut.handle(org, id, platform).failure().stream())
                    .allSatisfy(failure -> assertThat(failure.code()).isEqualTo("campaign-budget-waits"));
        for (var platform : Platform.ADS)
            assertThat(carryOut.handle(org, id, platform).failure()).isEmpty();
    }

    /** What the platforms have is what we believe they have. */
    private void unchanged(String id, WiredAccounts accounts, LookAt look) {
        for (var account : accounts.all("", 9)) look.handle(account);
        assertThat(now(id).placements()).allSatisfy(part -> {
            assertThat(part.pending()).isEmpty();
            assertThat(part.drift()).isEmpty();
        });
    }

    private static Map<Platform, Money> budgets(String google, String meta, String linkedIn) {
        var budgets = new EnumMap<Platform, Money>(Platform.class);
        budgets.put(Platform.GOOGLE_ADS, Money.of(google, "EUR"));
        budgets.put(Platform.META_ADS, Money.of(meta, "EUR"));
        budgets.put(Platform.LINKEDIN_ADS, Money.of(linkedIn, "EUR"));
        return budgets;
    }

    /** What the platforms tell day by day adds up to what the market itself wrote down, to the cent. */
    private void sameAsTheBooks(String id, WiredAccounts accounts) {
        for (AdAccount account : accounts.all("", 9)) {
            var today = market.now().atZone(account.zone()).toLocalDate();
            var rows = new ArrayList<Stated>();
            accounts.with(org, account.connection(), (ads, access) -> {
                ads.metrics(access, today.minusDays(20), today, row -> rows.add(new Stated(row, List.of())));
                return rows.size();
            });
            history.record(account, rows, Map.of("x", new Name("", "")), market.now());
        }
        var today = market.now().atZone(ZoneOffset.UTC).toLocalDate();
        var days = history.days(now(id), today.minusDays(21), today.plusDays(2));
        for (AdAccount account : accounts.all("", 9)) {
            long told = days.stream()
                    .filter(day -> day.platform() == account.platform())
                    .mapToLong(day -> day.metrics().spend().micros())
                    .sum();
            var books =
                    market.books(account.platform().code(), account.account()).total();
            assertThat(told)
                    .as(account.platform().code())
                    .isEqualTo(books.costCents() * 10_000)
                    .isPositive();
        }
    }
}
